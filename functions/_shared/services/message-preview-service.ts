import type { z } from '@hono/zod-openapi';
import { Preview, type PreviewRequest } from '../contracts/notifications.ts';
import type { Database } from '../db/client.ts';
import { environment } from '../environment.ts';
import { ApiError, unwrap } from '../http/errors.ts';
import { CATALOGUE, sample } from '../notifications/samples.ts';
import type { Template } from '../notifications/contracts.ts';

/** Messages as they would be sent, with data of people who do not exist: for whoever answers for what the practice sends. */
export class MessagePreviewService {
  constructor(private readonly db: Database) {}

  async templates() {
    await this.#practice();
    return {
      data: Object.entries(CATALOGUE).map(([template, about]) => ({ template: template as Template, ...about })),
    };
  }

  async preview({ template, channel, locale, level }: z.infer<typeof PreviewRequest>) {
    const practice = await this.#practice();
    if (!CATALOGUE[template].channels.includes(channel)) {
      throw new ApiError(422, 'CHANNEL_NOT_USED', 'This message does not go by that channel.', {
        details: { channels: CATALOGUE[template].channels },
      });
    }
    const { render } = await import('../notifications/render.ts');
    const rendered = await render(sample(template, channel, { level, locale, practice }), {
      console: environment.consoleUrl,
      functions: `${environment.publicUrl}/functions/v1`,
    });
    return Preview.parse({ channel, ...rendered });
  }

  async #practice(): Promise<{ name: string; time_zone: string }> {
    const me = unwrap(await this.db.from('me').select('organization_name, time_zone, permission_level').limit(1))[0];
    if (me?.permission_level !== 'training_administrator' && me?.permission_level !== 'executive') {
      throw new ApiError(403, 'FORBIDDEN', 'Templates are for training administrators and executives.');
    }
    return { name: me.organization_name!, time_zone: me.time_zone! };
  }
}
