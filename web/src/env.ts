import { defineEnvVars } from '@sveltejs/kit/env';

const url = (value: string | undefined) => {
  if (!value || !URL.canParse(value)) throw new Error('must be an absolute URL');
  return value.replace(/\/$/, '');
};

export const variables = defineEnvVars({
  PUBLIC_SUPABASE_URL: {
    public: true,
    schema: url,
    description: 'Where the data API, sign-in, storage and realtime are.',
  },
  PUBLIC_SUPABASE_PUBLISHABLE_KEY: {
    public: true,
    description: 'The key a browser may hold; row level security decides.',
  },
  API_FUNCTIONS_URL: {
    // Given with or without the functions' own path, as FUNCTIONS_URL of the status or as the project's address.
    schema: (value) => url(value).replace(/\/functions\/v1$/, ''),
    description: 'The address under which /functions/v1/api is reached from this server.',
  },
  CONSOLE_GALLERY: {
    schema: (value) => value === '1',
    description: 'Set to 1 in development to show the component gallery.',
  },
});
