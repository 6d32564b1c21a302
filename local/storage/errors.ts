// Errors of Supabase Storage: HTTP 400 with the true status in the body, as the hosted service answers.
import type pg from 'pg';

export class StorageError extends Error {
  readonly statusCode: number;
  readonly error: string;
  readonly code: string;

  constructor(statusCode: number, error: string, message: string, code: string) {
    super(message);
    this.statusCode = statusCode;
    this.error = error;
    this.code = code;
  }
}

export function storageError(error: unknown): StorageError | undefined {
  if (error instanceof StorageError) return error;
  const { code, message } = error as pg.DatabaseError;
  if (code === '42501')
    return new StorageError(403, 'Unauthorized', 'new row violates row-level security policy', 'AccessDenied');
  if (code === '23505')
    return new StorageError(409, 'Duplicate', 'The resource already exists', 'ResourceAlreadyExists');
  if (code === '23503') return new StorageError(404, 'Bucket not found', 'Bucket not found', 'NoSuchBucket');
  if (/^(PT|P0|22|23)/.test(code ?? '')) return new StorageError(400, 'invalid_request', message, 'InvalidRequest');
  return undefined;
}
