import { ApiError, Offline } from '#lib/data/api.ts';

export interface Uploaded {
  page_count: number;
  file_name: string;
}

/** How long a page has to be open to count as read. */
const secondsPerPage = 2;

/** Sends a PDF as the module's draft, with its progress (0 to 100); fetch cannot tell how far an upload is. */
export function uploadDocument(
  moduleId: string,
  file: File,
  onprogress: (percentage: number) => void,
): Promise<Uploaded> {
  const form = new FormData();
  form.set('module_id', moduleId);
  form.set('minimum_seconds_per_page', String(secondsPerPage));
  form.set('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/content/upload');
    request.responseType = 'json';
    request.upload.onprogress = (event) =>
      event.lengthComputable && onprogress(Math.round((event.loaded / event.total) * 100));
    request.onerror = () => reject(new Offline());
    request.onload = () => {
      const answer = request.response;
      if (request.status === 201) resolve(answer.content_data as Uploaded);
      else
        reject(new ApiError(request.status, answer ?? { message: 'The file could not be stored. Please try again.' }));
    };
    request.send(form);
  });
}
