import { ApiError, Offline } from '#lib/data/api.ts';

export interface Uploaded {
  page_count: number;
  file_name: string;
}

/** Sends a file with its progress (0 to 100); fetch cannot tell how far an upload is. */
export function uploadDocument(
  programId: string,
  moduleId: string,
  file: File,
  onprogress: (percentage: number) => void,
): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', `/programs/${programId}/modules/${moduleId}/document`);
    request.setRequestHeader('content-type', 'application/pdf');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = (event) =>
      event.lengthComputable && onprogress(Math.round((event.loaded / event.total) * 100));
    request.onerror = () => reject(new Offline());
    request.onload = () => {
      let answer: Record<string, unknown> = {};
      try {
        answer = JSON.parse(request.responseText);
      } catch {
        answer = { message: 'The file could not be stored. Please try again.' };
      }
      if (request.status === 201) resolve(answer as unknown as Uploaded);
      else reject(new ApiError(request.status, answer as { code?: string; message?: string }));
    };
    request.send(file);
  });
}
