import type { z } from 'zod';
import * as contract from '../contracts/regulation.ts';
import type { Database } from '../db/client.ts';
import { unwrap } from '../http/errors.ts';

const AT_ONCE = 4;

/** Binders for inspectors. The documents are read and hashed here, as the caller: the database cannot see what is in them. */
export class SurveyBinderService {
  constructor(private readonly db: Database) {}

  async make({ binder_name, valid_hours, ...scope }: z.output<typeof contract.MakeBinderRequest>) {
    const chosen = Object.fromEntries(Object.entries(scope).filter(([, value]) => value != null)) as Scope;
    const paths = unwrap(await this.db.rpc('survey_binder_documents', chosen)) as string[];
    const { hashes, unreadable } = await this.#hash(paths);
    const [made] = unwrap(
      await this.db.rpc('make_survey_binder', { binder_name, valid_hours, ...chosen, document_hashes: hashes }),
    ) as { id: string; token: string }[];
    return contract.MadeBinder.parse({
      ...made,
      document_count: Object.keys(hashes).length,
      unreadable_documents: unreadable.map((path) => path.split('/').at(-1)),
    });
  }

  async #hash(paths: string[]) {
    const hashes: Record<string, string> = {};
    const unreadable: string[] = [];
    const waiting = [...paths];
    const work = async () => {
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const { data } = await this.db.storage.from('credentials').download(path);
        if (!data) unreadable.push(path);
        else hashes[path] = await sha256(await data.arrayBuffer());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { hashes, unreadable };
  }
}

type Scope = {
  location_id?: string;
  department_id?: string;
  person_ids?: string[];
  requirement_ids?: string[];
  as_of?: string;
};

export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
