import * as contract from '../../_shared/contracts/uploads.ts';
import { accepts } from 'hono/accepts';
import { environment } from '../../_shared/environment.ts';
import { createApi, idParameter, jsonAnswer, jsonBody, repeatable, route } from '../../_shared/http/app.ts';
import { TranscriptionService } from '../../_shared/services/transcription-service.ts';
import { UploadService } from '../../_shared/services/upload-service.ts';

/** Mounted as /uploads here, and as the function `uploads` of its own, so that a gigabyte being checked slows nobody else. */
export const uploads = createApi();
const tags = ['Uploads'];

const refusals = [
  'FILE_EMPTY',
  'SIZE_DIFFERS',
  'PROGRAM_REFUSED',
  'NOT_A_VIDEO',
  'NO_VIDEO_TRACK',
  'VIDEO_DAMAGED',
  'CODEC_NOT_PLAYABLE',
  'VIDEO_TOO_LONG',
  'NOT_A_PDF',
  'PDF_DAMAGED',
  'PDF_ENCRYPTED',
  'TOO_MANY_PAGES',
  'NOT_AN_IMAGE',
  'IMAGE_DAMAGED',
  'IMAGE_TOO_LARGE',
  'NOT_CAPTIONS',
  'CAPTIONS_INVALID',
  'ATTACHMENT_TYPE',
  'ARCHIVE_DAMAGED',
  'ARCHIVE_UNSAFE',
  'THREAT_FOUND',
  'SCAN_UNAVAILABLE',
];

uploads.openapi(
  route(
    {
      method: 'post',
      path: '',
      tags,
      summary: 'Announce a file',
      description:
        'Says where to send it by TUS 1.0 (resumable, with the same token). What is too large is refused before a byte is sent. An upload that is not finished within a day is forgotten.',
      request: { headers: repeatable, body: jsonBody(contract.DeclareUpload) },
      responses: { 201: jsonAnswer('Where to upload it to.', contract.Declaration) },
    },
    { errors: ['TOO_LARGE', 'FILE_TYPE', 'TOO_MANY_UPLOADS'] },
  ),
  async (c) => c.json(await new UploadService(c.var.caller.db).declare(c.req.valid('json')), 201),
);

uploads.openapi(
  route({
    method: 'get',
    path: '/limits',
    tags,
    summary: 'See how large files may be',
    request: {},
    responses: { 200: jsonAnswer('Bytes, for each kind of file.', contract.UploadLimits) },
  }),
  (c) => c.json(environment.uploadMaximumBytes, 200),
);

uploads.openapi(
  route(
    {
      method: 'get',
      path: '/{id}',
      tags,
      summary: 'Get what is known of a file',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The file.', contract.ContentFile) },
    },
    { errors: ['FILE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new UploadService(c.var.caller.db).get(c.req.valid('param').id), 200),
);

uploads.openapi(
  route(
    {
      method: 'post',
      path: '/{id}/finish',
      tags,
      summary: 'Have a file examined that has arrived',
      description:
        'Judges it by its content: what it is, whether it is whole, its hash. Captions become WebVTT. A refused file is removed, and says why.',
      request: { params: idParameter, headers: repeatable },
      responses: { 200: jsonAnswer('The file, ready to be used.', contract.ContentFile) },
    },
    { errors: ['FILE_NOT_FOUND', 'FILE_NOT_UPLOADED', 'FILE_BEING_CHECKED', 'TOO_LARGE', ...refusals] },
  ),
  async (c) => c.json(await new UploadService(c.var.caller.db).finish(c.req.valid('param').id), 200),
);

uploads.openapi(
  route(
    {
      method: 'delete',
      path: '/{id}',
      tags,
      summary: 'Cancel an upload, or remove a file that nothing uses',
      request: { params: idParameter, headers: repeatable },
      responses: { 204: { description: 'Nothing of it is left in storage.' } },
    },
    { errors: ['FILE_NOT_FOUND', 'FILE_IN_USE'] },
  ),
  async (c) => {
    await new UploadService(c.var.caller.db).cancel(c.req.valid('param').id);
    return c.body(null, 204);
  },
);

uploads.openapi(
  route(
    {
      method: 'get',
      path: '/files/{id}',
      tags,
      summary: 'Open a file',
      description:
        'Leads to a short signed address of a file the caller may read; who accepts JSON only is told the address. It is logged.',
      request: { params: idParameter },
      responses: {
        200: jsonAnswer('The address, for `Accept: application/json`.', contract.FileAddress),
        302: { description: 'To the file.' },
      },
    },
    { errors: ['FILE_NOT_FOUND'] },
  ),
  async (c) => {
    const address = await new UploadService(c.var.caller.db).address(c.req.valid('param').id);
    const form = accepts(c, { header: 'Accept', supports: ['*/*', 'application/json'], default: '*/*' });
    return form === 'application/json' ? c.json(address, 200) : c.redirect(address.url, 302);
  },
);

uploads.openapi(
  route(
    {
      method: 'get',
      path: '/files/{id}/cues',
      tags,
      summary: 'Get captions to edit',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('The captions, by time.', contract.Cues) },
    },
    { errors: ['FILE_NOT_FOUND', 'CAPTIONS_NOT_FOUND'] },
  ),
  async (c) => c.json(await new UploadService(c.var.caller.db).cues(c.req.valid('param').id), 200),
);

uploads.openapi(
  route(
    {
      method: 'post',
      path: '/captions',
      tags,
      summary: 'Save edited captions',
      description: 'As a new file: a published version keeps the captions it was read with.',
      request: { headers: repeatable, body: jsonBody(contract.SaveCaptions) },
      responses: { 201: jsonAnswer('The captions, as WebVTT.', contract.ContentFile) },
    },
    { errors: ['CAPTIONS_INVALID', 'TOO_LARGE'] },
  ),
  async (c) => c.json(await new UploadService(c.var.caller.db).saveCaptions(c.req.valid('json')), 201),
);

uploads.openapi(
  route(
    {
      method: 'post',
      path: '/{id}/transcripts',
      tags,
      summary: 'Have a transcript of a video made',
      description:
        'In the background. It becomes captions of the drafts that show the video. One that is under way is answered again.',
      request: { params: idParameter, headers: repeatable, body: jsonBody(contract.TranscriptRequest) },
      responses: { 202: jsonAnswer('Queued.', contract.Transcription) },
    },
    { errors: ['FILE_NOT_FOUND', 'FILE_NOT_READY', 'NO_AUDIO', 'TRANSCRIPTION_NOT_CONFIGURED'] },
  ),
  async (c) =>
    c.json(
      await new TranscriptionService(c.var.caller.db).request(c.req.valid('param').id, c.req.valid('json').language),
      202,
    ),
);

uploads.openapi(
  route(
    {
      method: 'get',
      path: '/{id}/transcripts',
      tags,
      summary: 'See the transcripts of a video and how far they are',
      request: { params: idParameter },
      responses: { 200: jsonAnswer('Newest first.', contract.Transcriptions) },
    },
    { errors: ['FILE_NOT_FOUND'] },
  ),
  async (c) => c.json(await new TranscriptionService(c.var.caller.db).list(c.req.valid('param').id), 200),
);
