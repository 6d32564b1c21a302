import { rows, type Client } from './client.ts';
import type { EmploymentKind } from './employment.ts';
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
      .select('id, full_name, position:positions!staff_position_is_of_the_practice(title)')
      .ilike('full_name', `%${literal(text)}%`)
      .neq('employment_status', 'terminated')
      .order('full_name')
      .limit(8),
  ) as unknown as { id: string; full_name: string; position: { title: string } | null }[];
  return found.map(({ id, full_name, position }) => ({ id, full_name, position_title: position?.title ?? null }));
}

export async function listPeopleByIds(client: Client, ids: string[]): Promise<PersonFound[]> {
  const found = rows(
    await client
      .from('staff')
      .select('id, full_name, position:positions!staff_position_is_of_the_practice(title)')
      .in('id', ids),
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
  employment_kind: EmploymentKind;
  /** 1 for Monday to 7 for Sunday; null: as the practice does. */
  working_days: number[] | null;
  hired_on: string;
  terminated_on: string | null;
  /** The account that signs in as this person; null until invited. */
  auth_user_id: string | null;
  invited_at: string | null;
  manager_id: string | null;
  position_id: string | null;
  department_id: string | null;
  location_id: string | null;
  manager: { id: string; full_name: string } | null;
  position: { title: string } | null;
  department: { name: string } | null;
  location: { name: string; state: string } | null;
}

export async function getPerson(client: Client, id: string): Promise<Person> {
  const person = rows(
    await client
      .from('staff')
      .select(
        'id, full_name, email, phone, permission_level, employment_status, employment_kind, working_days, hired_on, terminated_on, auth_user_id, invited_at, manager_id, position_id, department_id, location_id, position:positions!staff_position_is_of_the_practice(title), department:departments!staff_department_is_of_the_practice(name), location:locations!staff_location_is_of_the_practice(name, state)',
      )
      .eq('id', id)
      .single(),
  ) as unknown as Omit<Person, 'manager'>;
  // Asked for apart: PostgREST embeds no table in itself by the name of a constraint.
  const manager = person.manager_id
    ? rows(await client.from('staff').select('id, full_name').eq('id', person.manager_id).maybeSingle())
    : null;
  return { ...person, manager };
}

export interface Choice {
  value: string;
  label: string;
}

/** Where a person can be placed in the practice. */
export interface PlaceChoices {
  positions: Choice[];
  departments: Choice[];
  locations: Choice[];
  managers: Choice[];
}

export async function listPlaceChoices(client: Client): Promise<PlaceChoices> {
  const [positions, departments, locations, managers] = await Promise.all([
    client.from('positions').select('value:id, label:title').order('title'),
    client.from('departments').select('value:id, label:name').order('name'),
    client.from('locations').select('value:id, label:name').order('name'),
    // Only who may see a team can lead one.
    client
      .from('staff')
      .select('value:id, label:full_name')
      .neq('permission_level', 'staff')
      .neq('employment_status', 'terminated')
      .order('full_name'),
  ]);
  return {
    positions: rows(positions),
    departments: rows(departments),
    locations: rows(locations),
    managers: rows(managers),
  };
}
