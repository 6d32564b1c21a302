import { rows, type Client } from './client.ts';
import type { Level } from './me.ts';

export interface PersonFound {
  id: string;
  full_name: string;
  position_title: string | null;
}

/** Letters that mean something in a filter are taken as letters. */
const literal = (text: string) => text.replace(/[%_\\]/g, (letter) => `\\${letter}`);

export async function searchPeople(client: Client, text: string): Promise<PersonFound[]> {
  const found = rows(
    await client
      .from('staff')
      .select('id, full_name, position:positions(title)')
      .ilike('full_name', `%${literal(text)}%`)
      .neq('employment_status', 'terminated')
      .order('full_name')
      .limit(8),
  ) as unknown as { id: string; full_name: string; position: { title: string } | null }[];
  return found.map(({ id, full_name, position }) => ({ id, full_name, position_title: position?.title ?? null }));
}

export interface Person {
  id: string;
  full_name: string;
  email: string;
  phone: string | null;
  permission_level: Level;
  employment_status: 'active' | 'on_leave' | 'terminated';
  hired_on: string;
  manager_id: string | null;
  manager: { id: string; full_name: string } | null;
  position: { title: string } | null;
  department: { name: string } | null;
  location: { name: string; state: string } | null;
}

export async function getPerson(client: Client, id: string): Promise<Person> {
  return rows(
    await client
      .from('staff')
      .select(
        'id, full_name, email, phone, permission_level, employment_status, hired_on, manager_id, manager:staff!staff_manager_is_of_the_practice(id, full_name), position:positions(title), department:departments(name), location:locations(name, state)',
      )
      .eq('id', id)
      .single(),
  ) as unknown as Person;
}
