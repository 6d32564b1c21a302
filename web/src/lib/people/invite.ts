import { toast } from 'svelte-sonner';
import { api, messageOf } from '#lib/data/api.ts';

/** Sends the mail that lets somebody choose a password; says how it went. */
export async function invite({ id, email }: { id: string; email: string }): Promise<void> {
  try {
    await api('/people/invitations', { method: 'POST', body: { staff_id: id } });
    toast.success('Invitation sent', { description: `To ${email}. The link works for an hour.` });
  } catch (error) {
    toast.error('No invitation was sent', { description: messageOf(error) });
  }
}
