// The admin routes of Supabase Auth, for callers with the secret key: what `supabase.auth.admin` calls.
import { type Context, Hono } from 'hono';
import { type LinkKind, verifyLink } from './mail.ts';
import { type AuthParts, json } from './routes.ts';
import {
  AuthError,
  bannedUntil,
  createUser,
  findUser,
  issueOneTimeToken,
  type Metadata,
  type NewUser,
  normalEmail,
  passwordHash,
  userJson,
  type UserRow,
} from './users.ts';

type SendLink = (user: UserRow, kind: LinkKind, c: Context) => Promise<void>;

export function adminRoutes(
  { pool, settings, identify }: AuthParts,
  sendLink: SendLink,
  allowedRedirect: (wanted: string | undefined) => string,
): Hono {
  const app = new Hono();
  const secretKeyOnly = async (c: Context, next: () => Promise<void>) => {
    const { role } = await identify(c.req.raw.headers);
    if (role !== 'service_role') throw new AuthError(403, 'not_admin', 'User not allowed');
    await next();
  };
  app.use('/admin/*', secretKeyOnly);
  app.use('/invite', secretKeyOnly);

  app.post('/invite', async (c) => {
    const body = await json(c);
    const user = await invited(String(body.email), (body.data ?? {}) as Metadata);
    await sendLink(user, 'invite', c);
    return c.json(await userJson(pool, user));
  });

  app.post('/admin/users', async (c) => {
    const user = await createUser(pool, (await json(c)) as NewUser);
    return c.json(await userJson(pool, user));
  });

  app.get('/admin/users', async (c) => {
    const page = Math.max(1, Number(c.req.query('page')) || 1);
    const size = Math.min(1000, Math.max(1, Number(c.req.query('per_page')) || 50));
    const { rows } = await pool.query<UserRow & { total: string }>(
      'select *, count(*) over () as total from auth.users where deleted_at is null order by created_at desc, id limit $1 offset $2',
      [size, (page - 1) * size],
    );
    const total = Number(rows[0]?.total ?? 0);
    const last = Math.max(1, Math.ceil(total / size));
    const link = (to: number, rel: string) =>
      `<${settings.urls.api}/auth/v1/admin/users?page=${to}&per_page=${size}>; rel="${rel}"`;
    c.header('x-total-count', String(total));
    c.header('link', [...(page < last ? [link(page + 1, 'next')] : []), link(last, 'last')].join(', '));
    return c.json({ users: await Promise.all(rows.map((row) => userJson(pool, row))), aud: 'authenticated' });
  });

  app.get('/admin/users/:id', async (c) => c.json(await userJson(pool, await existing(c.req.param('id')))));

  app.put('/admin/users/:id', async (c) => {
    const user = await existing(c.req.param('id'));
    const body = (await json(c)) as Partial<NewUser>;
    const ban = bannedUntil(body.ban_duration);
    const email = body.email === undefined ? null : normalEmail(body.email);
    const other = email && email !== user.email && (await findUser(pool, 'email', email));
    if (other) throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
    const { rows } = await pool.query<UserRow>(
      `update auth.users set
         email = coalesce($2, email),
         encrypted_password = coalesce($3, encrypted_password),
         email_confirmed_at = case when $4 then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
         raw_user_meta_data = coalesce(raw_user_meta_data, '{}') || $5::jsonb,
         raw_app_meta_data = coalesce(raw_app_meta_data, '{}') || $6::jsonb,
         banned_until = case when $7 then $8 else banned_until end,
         role = coalesce($9, role),
         updated_at = now()
       where id = $1 returning *`,
      [
        user.id,
        email,
        body.password === undefined ? null : await passwordHash(body.password),
        body.email_confirm === true,
        JSON.stringify(body.user_metadata ?? {}),
        JSON.stringify(body.app_metadata ?? {}),
        ban !== undefined,
        ban ?? null,
        body.role ?? null,
      ],
    );
    if (email) {
      await pool.query(
        "update auth.identities set identity_data = identity_data || jsonb_build_object('email', $2::text), updated_at = now() where user_id = $1 and provider = 'email'",
        [user.id, email],
      );
    }
    return c.json(await userJson(pool, rows[0] as UserRow));
  });

  app.delete('/admin/users/:id', async (c) => {
    const user = await existing(c.req.param('id'));
    const { should_soft_delete: soft } = await c.req
      .json<{ should_soft_delete?: boolean }>()
      .catch(() => ({ should_soft_delete: false }));
    if (soft) {
      await pool.query(
        "update auth.users set deleted_at = now(), email = 'deleted-' || id, encrypted_password = '' where id = $1",
        [user.id],
      );
      await pool.query('delete from auth.sessions where user_id = $1', [user.id]);
    } else {
      await pool.query('delete from auth.users where id = $1', [user.id]);
    }
    return c.json({});
  });

  app.post('/admin/generate_link', async (c) => {
    const body = await json(c);
    const kind = String(body.type) as LinkKind;
    if (!['invite', 'recovery', 'magiclink'].includes(kind))
      throw new AuthError(400, 'validation_failed', 'Invalid email action link type requested');
    const email = String(body.email);
    const user =
      kind === 'invite' ? await invited(email, (body.data ?? {}) as Metadata) : await findUser(pool, 'email', email);
    if (!user) throw new AuthError(404, 'user_not_found', 'User with this email not found');
    const token = await issueOneTimeToken(pool, user, kind);
    const redirectTo = allowedRedirect(c.req.query('redirect_to') ?? (body.redirect_to as string | undefined));
    return c.json({
      ...(await userJson(pool, user)),
      action_link: verifyLink(settings, kind, token.tokenHash, redirectTo),
      email_otp: token.otp,
      hashed_token: token.tokenHash,
      verification_type: kind,
      redirect_to: redirectTo,
    });
  });

  return app;

  /** A new user who has been invited, or an earlier one who has not accepted yet. */
  async function invited(email: string, data: Metadata): Promise<UserRow> {
    const known = await findUser(pool, 'email', email);
    if (known?.email_confirmed_at)
      throw new AuthError(422, 'email_exists', 'A user with this email address has already been registered');
    const user = known ?? (await createUser(pool, { email, user_metadata: data }));
    const { rows } = await pool.query<UserRow>('update auth.users set invited_at = now() where id = $1 returning *', [
      user.id,
    ]);
    return rows[0] as UserRow;
  }

  async function existing(id: string): Promise<UserRow> {
    const user = await findUser(pool, 'id', id);
    if (!user) throw new AuthError(404, 'user_not_found', 'User not found');
    return user;
  }
}
