import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '#lib/data/database.ts';
import type { Me } from '#lib/data/me.ts';

declare global {
  namespace App {
    interface Error {
      code?: string;
      requestId?: string;
    }
    interface Locals {
      supabase: SupabaseClient<Database>;
      /** The signed-in account, verified with the Auth server; null when nobody is signed in. */
      userId: string | null;
      theme: Theme;
    }
    interface PageData {
      me?: Me;
      title?: string;
    }
  }
  type Theme = 'system' | 'light' | 'dark';
}

export {};
