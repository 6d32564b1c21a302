// The mails of Supabase Auth: the product's own templates (`supabase/templates`, named in supabase/config.toml, in the
// hosted template language as far as they use it), delivered to the outbox page.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Settings } from '../settings.ts';
import type { OneTimeToken, UserRow } from './users.ts';

export type Mail = { to: string; subject: string; html: string; tag: string };
export type SendMail = (mail: Mail) => Promise<void>;
export type LinkKind = 'invite' | 'recovery' | 'magiclink' | 'email_change' | 'email_change_current';

const subjects: Record<LinkKind, string> = {
  invite: 'You have been invited',
  recovery: 'Reset your password',
  magiclink: 'Your sign-in link',
  email_change: 'Confirm your new email address',
  email_change_current: 'Confirm your new email address',
};

/** Where a template is not called as its kind is. */
const templates: Partial<Record<LinkKind, string>> = { magiclink: 'magic_link', email_change_current: 'email_change' };

export function verifyLink(settings: Settings, kind: LinkKind, tokenHash: string, redirectTo: string): string {
  const query = new URLSearchParams({ token: tokenHash, type: kind, redirect_to: redirectTo });
  return `${settings.urls.api}/auth/v1/verify?${query}`;
}

export function authMail(
  settings: Settings,
  kind: LinkKind,
  user: UserRow,
  token: OneTimeToken,
  redirectTo: string,
): Mail {
  const to = (kind === 'email_change' ? user.email_change : user.email) ?? '';
  const values: Record<string, string> = {
    ConfirmationURL: verifyLink(
      settings,
      kind === 'email_change_current' ? 'email_change' : kind,
      token.tokenHash,
      redirectTo,
    ),
    Token: token.otp,
    TokenHash: token.tokenHash,
    SiteURL: settings.urls.console,
    RedirectTo: redirectTo,
    Email: user.email ?? '',
    NewEmail: user.email_change ?? '',
  };
  for (const [name, value] of Object.entries(user.raw_user_meta_data ?? {})) values[`Data.${name}`] = String(value);
  const file = join(root, 'supabase', 'templates', `${templates[kind] ?? kind}.html`);
  const template = existsSync(file)
    ? readFileSync(file, 'utf8')
    : '<p><a href="{{ .ConfirmationURL }}">Continue</a></p>';
  const html = template.replaceAll(/\{\{\s*\.([\w.]+)\s*\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));
  return { to, subject: subjects[kind], html, tag: `auth-${kind}` };
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
