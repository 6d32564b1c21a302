// `npm run practice -- create …`: makes a practice and invites its first administrator, here or in a deployed project.
import { parseArgs } from 'node:util';
import type { PostgrestError, SupabaseClient } from '@supabase/supabase-js';
import { complain, Problem } from './log.ts';
import { namedProject, type Project, serviceClient } from './project.ts';

const usage = [
  'npm run practice -- create --name "Birch Lane Clinic" --time-zone America/Chicago --administrator "Ines Falk <ines@birch.example>"',
  'npm run practice -- invite --administrator ines@birch.example     sends an invitation that was lost or has expired again',
].join('\n  ');

try {
  await practice();
} catch (error) {
  complain(error instanceof Problem ? error.message : `That did not work: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function practice(): Promise<void> {
  const { command, name, timeZone, administrator } = given();
  if (command === 'invite') {
    const { address } = person(administrator, false);
    const project = await namedProject();
    await invite(serviceClient(project), address);
    return console.log([`${address} is invited again.`, ...whatComesNext(project)].join('\n'));
  }
  const missing = [
    ...(name ? [] : ['--name']),
    ...(timeZone ? [] : ['--time-zone']),
    ...(administrator ? [] : ['--administrator']),
  ];
  if (missing.length) throw new Problem(`Missing: ${missing.join(', ')}. So it is asked for:\n  ${usage}`);
  const { fullName, address } = person(administrator, true);
  const project = await namedProject();
  const client = serviceClient(project);
  const { error } = await client.rpc('create_practice', {
    practice_name: name,
    practice_time_zone: timeZone,
    administrator_name: fullName,
    administrator_email: address,
  });
  if (error) throw new Problem(refusal(error));
  console.log(`The practice ${name} (${timeZone}) is there, and ${fullName} is its training administrator.`);
  await invite(client, address);
  console.log([`An invitation went to ${address}.`, ...whatComesNext(project)].join('\n'));
}

function given() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { name: { type: 'string' }, 'time-zone': { type: 'string' }, administrator: { type: 'string' } },
    });
    const [command = '', ...more] = positionals;
    if (!['create', 'invite'].includes(command) || more.length)
      throw new Problem(`What is to be done? There are:\n  ${usage}`);
    return { command, name: values.name?.trim(), timeZone: values['time-zone'], administrator: values.administrator };
  } catch (error) {
    throw error instanceof Problem ? error : new Problem(`${(error as Error).message}\n  ${usage}`);
  }
}

/** `Full Name <address>`, as mail programs write it; where no name is needed, the address alone will do. */
function person(text = '', named: boolean): { fullName: string; address: string } {
  const [, fullName = '', address = ''] =
    /^\s*"?([^"<>]+?)"?\s*<\s*([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)\s*>\s*$/.exec(text) ??
    (named ? [] : (/^(\s*)([^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)\s*$/.exec(text) ?? []));
  if (!address)
    throw new Problem(
      `"${text}" is no ${named ? 'person with an address' : 'address'}: write --administrator ${named ? '"Ines Falk <ines@birch.example>"' : 'ines@birch.example'}`,
    );
  return { fullName: fullName.trim(), address: address.toLowerCase() };
}

/** Sends the invitation through Auth and ties the account to the person, as often as it takes until it is accepted. */
async function invite(client: SupabaseClient, address: string): Promise<void> {
  const again = `The practice stays as it is; when that is mended: npm run practice -- invite --administrator ${address}`;
  const found = await client.from('staff').select('id, full_name, permission_level').eq('email', address);
  if (found.error) throw new Problem(`${refusal(found.error)}\n${again}`);
  const [someone, ...others] = found.data as { id: string; full_name: string; permission_level: string }[];
  if (!someone)
    throw new Problem(`Nobody in any practice has the address ${address}. Make the practice first:\n  ${usage}`);
  if (others.length || someone.permission_level !== 'training_administrator')
    throw new Problem(
      `${address} is not the administrator of one practice. Everybody else is invited in the console, under People.`,
    );
  const invited = await client.auth.admin.inviteUserByEmail(address, { data: { full_name: someone.full_name } });
  if (invited.error?.code === 'email_exists')
    throw new Problem(
      `${address} has accepted an invitation already. Sign in with it, or choose "Forgot password" there.`,
    );
  if (invited.error) throw new Problem(`The invitation could not be sent: ${invited.error.message}\n${again}`);
  const tied = await client.from('staff').update({ auth_user_id: invited.data.user.id }).eq('id', someone.id);
  if (tied.error) throw new Problem(`${refusal(tied.error)}\n${again}`);
}

function refusal({ message, code, hint }: PostgrestError): string {
  if (code === 'PGRST202')
    return 'This project does not know how to make a practice: its migrations are older than this command (npx supabase db push).';
  return [message, hint].filter(Boolean).join('\n');
}

function whatComesNext({ local, url }: Project): string[] {
  return [
    local
      ? `It arrived in the outbox: ${local.OUTBOX_URL}`
      : `It is sent by the Auth of ${url}, with its mail settings.`,
    '',
    'What comes next:',
    '  1. The administrator follows the link in it, which works for an hour, and chooses a password.',
    '  2. In the console they enter locations, departments and positions, and the people, and invite them (People).',
    '  3. They write or import a program, publish it and assign it, or state what is required (Requirements).',
  ];
}
