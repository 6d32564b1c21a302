// `npm run check -- hosted`: whether a project has what only its settings can give, said in words. What cannot be seen from
// outside is named as such, with the place to look.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { schemaFiles, sqlFiles, withDatabase } from './database.ts';
import { functionNames } from './functions.ts';
import { complain } from './log.ts';
import { namedProject, type Project, serviceClient } from './project.ts';
import { root } from './settings.ts';

/** One thing that was looked at: what is wrong with it, or why it could not be seen. */
export type Finding = { name: string; wrong?: string[]; unseen?: string };

const declared = schemaFiles()
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const all = (pattern: RegExp) => [...declared.matchAll(pattern)];

/** Prints what was found; false when something is missing. */
export async function checkHosted(): Promise<boolean> {
  const project = await namedProject();
  const { url, secretKey, databaseUrl } = project;
  console.log(`Looking at ${url ?? 'a database whose project is not known'}${databaseUrl ? ' and its database' : ''}`);
  const findings = [
    ...(url && secretKey
      ? await inspectProject(project)
      : [{ name: 'Auth, Storage, Realtime, functions', unseen: 'give SUPABASE_URL and SUPABASE_SECRET_KEY.' }]),
    ...(databaseUrl
      ? await withDatabase(databaseUrl, (db) => inspectDatabase(db, project))
      : [
          {
            name: 'extensions, migrations, jobs, Vault, policies',
            unseen: 'give DATABASE_URL as well (dashboard, Connect).',
          },
        ]),
    ...beyondSight,
  ];
  for (const { name, wrong = [], unseen } of findings) {
    if (wrong.length) complain(`  not ok  ${name}\n${wrong.map((text) => `            ${text}`).join('\n')}`);
    else console.log(unseen ? `  unseen  ${name}: ${unseen}` : `  ok      ${name}`);
  }
  return findings.every(({ wrong = [] }) => wrong.length === 0);
}

/** What no key and no query of the database shows. */
const beyondSight: Finding[] = [
  {
    name: 'how Auth guards passwords and addresses',
    unseen: '`npx supabase config push` shows each difference from supabase/config.toml before it applies it.',
  },
  {
    name: "the mail server, and Auth's site URL",
    unseen: 'dashboard, Authentication: SMTP settings; URL configuration.',
  },
  { name: 'the secrets of the functions', unseen: '`npx supabase secrets list` names them.' },
  { name: 'the largest file of the whole project', unseen: 'dashboard, Storage, Settings: at least 1 GiB.' },
];

/** What an extension gives the product, by a function of its own: an extension that is enabled has it. */
const extensions = [
  ['pg_cron', 'cron.schedule'],
  ['pg_net', 'net.http_post'],
  ['supabase_vault', 'vault.create_secret'],
];

export async function inspectDatabase(db: pg.Client, { url, local }: Project): Promise<Finding[]> {
  const column = async (sql: string, values: unknown[] = []) =>
    (await db.query<{ value: string }>(sql, values)).rows.map(({ value }) => value);
  const absent = async (table: string) => (await column('select to_regclass($1)::text as value', [table]))[0] === null;
  const missing: string[] = [];
  for (const [extension, name] of extensions)
    if (
      (
        await column(
          "select 1 as value from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname || '.' || p.proname = $1",
          [name],
        )
      ).length === 0
    )
      missing.push(
        `The extension ${extension} is missing. Enable it (dashboard, Database, Extensions), then: select private.after_migrate();`,
      );
  const findings: Finding[] = [{ name: 'extensions', wrong: missing }];

  const known = (await absent('supabase_migrations.schema_migrations'))
    ? []
    : await column('select version as value from supabase_migrations.schema_migrations');
  const files = sqlFiles(join(root, 'supabase', 'migrations')).map((file) => file.split(/[\\/]/).at(-1) ?? '');
  findings.push({
    name: 'migrations',
    wrong: files
      .filter((file) => !known.includes(file.split('_')[0] ?? ''))
      .map((file) => `The migration ${file} is not applied: npx supabase db push`),
  });

  if (!(await absent('cron.job'))) {
    const running = await column('select jobname as value from cron.job where active');
    findings.push({
      name: 'scheduled jobs',
      wrong: all(/cron\.schedule\('([\w-]+)'/g)
        .filter(([, name = '']) => !running.includes(name))
        .map(([, name]) => `The job ${name} is missing or switched off: select private.after_migrate();`),
    });
  }

  if (!(await absent('vault.decrypted_secrets'))) {
    const { rows } = await db.query<{ name: string; secret: string }>(
      'select name, decrypted_secret as secret from vault.decrypted_secrets',
    );
    const secret = (name: string) => rows.find((row) => row.name === name)?.secret;
    const address = secret('project_url');
    findings.push({
      name: 'secrets in Vault',
      wrong: [
        ...['project_url', 'secret_key']
          .filter((name) => !secret(name))
          .map(
            (name) =>
              `The secret ${name} is missing, so no job reaches a function: select vault.create_secret('…', '${name}');`,
          ),
        ...(secret('signature_seal_1')
          ? []
          : [
              'The secret signature_seal_1 is missing: restore it if there are signatures, else: select private.after_migrate();',
            ]),
        ...(url && address && new URL(address).origin !== new URL(url).origin
          ? [`The secret project_url says ${address}, which is another project than ${url}.`]
          : []),
      ],
    });
  }

  const policies = await column("select schemaname || '.' || tablename || ' ' || policyname as value from pg_policies");
  findings.push({
    name: 'policies of stored files and channels',
    wrong: all(/create policy (\w+) on ((?:storage|realtime)\.\w+)/g)
      .filter(([, policy, table]) => !policies.includes(`${table} ${policy}`))
      .map(
        ([, policy, table]) =>
          `The policy ${policy} on ${table} is missing, as after a restore from a dump: it is in supabase/migrations.`,
      ),
  });

  // A demonstration may be opened on another day; a practice may not.
  if (!local && !(await absent('private.test_clock')))
    findings.push({
      name: 'the clock',
      wrong: (await column('select 1 as value from private.test_clock')).length
        ? ['The test clock is set, so every date is decided by another day: delete from private.test_clock;']
        : [],
    });
  return findings;
}

export async function inspectProject(project: Project): Promise<Finding[]> {
  const { url = '', secretKey = '' } = project;
  const client = serviceClient(project);
  const ask = (path: string) =>
    fetch(new URL(path, url), { headers: { apikey: secretKey }, signal: AbortSignal.timeout(20_000) });
  const looked = async (name: string, look: () => Promise<string[]>): Promise<Finding> => ({
    name,
    wrong: await look().catch((error: Error) => [`It could not be asked: ${error.message}`]),
  });
  return [
    await looked('Auth', async () => {
      const known = await client.auth.admin.listUsers({ page: 1, perPage: 1 });
      if (known.error)
        return [
          `Auth answers: ${known.error.message}. Is SUPABASE_SECRET_KEY a secret key of the project at SUPABASE_URL?`,
        ];
      const answer = await ask('/auth/v1/settings');
      if (!answer.ok) return [`The settings of Auth could not be read: ${answer.status}`];
      const auth = (await answer.json()) as {
        disable_signup?: boolean;
        external?: { email?: boolean; anonymous_users?: boolean };
      };
      return [
        ...(auth.disable_signup ? [] : ['Anybody can sign up: set enable_signup = false (npx supabase config push).']),
        ...(auth.external?.email ? [] : ['Sign-in by email is off (dashboard, Authentication, Providers).']),
        ...(auth.external?.anonymous_users ? ['Anonymous sign-in is on (npx supabase config push).'] : []),
      ];
    }),
    await looked('buckets', async () => {
      const { data, error } = await client.storage.listBuckets();
      if (error) return [`Storage answers: ${error.message}`];
      return all(/\('([\w-]+)', '\1', false, (\d+)/g).flatMap(([, id, limit]) => {
        const bucket = data.find((each) => each.id === id);
        if (!bucket) return [`The bucket ${id} is missing: select private.after_migrate();`];
        return [
          ...(bucket.public ? [`The bucket ${id} is public: its files are for those whom a policy names.`] : []),
          ...(Number(bucket.file_size_limit) === Number(limit)
            ? []
            : [
                `The bucket ${id} takes files of ${bucket.file_size_limit ?? 'any number of'} bytes, and should take ${limit}.`,
              ]),
        ];
      });
    }),
    await looked('Realtime', async () => {
      const refused = await refusalOfPublicChannel(client);
      await client.removeAllChannels();
      if (refused === null)
        return ['Public channels are open: turn "Allow public access" off (dashboard, Realtime, Settings).'];
      return /private/i.test(refused) ? [] : [`Realtime answers: ${refused}`];
    }),
    await looked('functions', async () => {
      const missing = await Promise.all(
        functionNames().map(async (name) => {
          const answer = await ask(`/functions/v1/${name}`);
          const absent = answer.status === 404 && /function was not found|no function/i.test(await answer.text());
          return absent ? [`The function ${name} is not deployed: npx supabase functions deploy`] : [];
        }),
      );
      return missing.flat();
    }),
  ];
}

/** Why a channel that is not private may not be joined; null when it may. */
function refusalOfPublicChannel(client: ReturnType<typeof serviceClient>): Promise<string | null> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => resolve('nothing, for 20 seconds'), 20_000);
    client.channel('check-hosted').subscribe((status, error) => {
      clearTimeout(patience);
      resolve(status === 'SUBSCRIBED' ? null : (error?.message ?? status));
    });
  });
}
