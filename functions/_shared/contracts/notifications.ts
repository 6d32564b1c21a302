import { z } from '@hono/zod-openapi';

export const MessageTemplate = z.enum([
  'notice',
  'digest',
  'announcement',
  'emergency',
  'executive_summary',
  'celebration',
  'status_post',
  'approval',
  'test',
]);
export const MessageChannel = z.enum(['email', 'sms', 'slack']);

export const TemplateList = z
  .object({
    data: z.array(
      z.object({
        template: MessageTemplate,
        name: z.string(),
        description: z.string(),
        channels: z.array(MessageChannel).openapi({ description: 'The channels it goes by.' }),
      }),
    ),
  })
  .openapi('MessageTemplateList');

export const PreviewRequest = z
  .object({
    template: MessageTemplate,
    channel: MessageChannel,
    locale: z
      .string()
      .min(2)
      .max(35)
      .default('en-US')
      .openapi({ description: 'Of the recipient; Spanish ones are written to in Spanish, all others in English.' }),
    level: z.enum(['staff', 'manager', 'training_administrator', 'executive']).default('staff'),
  })
  .openapi('MessagePreviewRequest');

const EmailPreview = z.object({
  channel: z.literal('email'),
  subject: z.string(),
  html: z.string().openapi({ description: 'Images it carries are named by content id (cid:).' }),
  text: z.string(),
  tag: z.string(),
  stream: z.enum(['outbound', 'broadcast']),
  headers: z.array(z.object({ Name: z.string(), Value: z.string() })),
  attachments: z
    .array(
      z.object({
        Name: z.string(),
        Content: z.string().openapi({ description: 'Base64.' }),
        ContentType: z.string(),
        ContentID: z.string().optional(),
      }),
    )
    .optional(),
});
const TextPreview = z.object({ channel: z.literal('sms'), text: z.string(), segments: z.number().int().min(1) });
const SlackPreview = z.object({
  channel: z.literal('slack'),
  text: z.string(),
  blocks: z.array(z.record(z.string(), z.unknown())).openapi({ description: 'Block Kit.' }),
});

export const Preview = z
  .discriminatedUnion('channel', [EmailPreview, TextPreview, SlackPreview])
  .openapi('MessagePreview');
