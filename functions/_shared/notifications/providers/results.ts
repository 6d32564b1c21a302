/** What became of one delivery, in the words of record_deliveries(). */
import type { DeliveryResult, LeasedDelivery, Suppression } from '../contracts.ts';

const ERROR_MAXIMUM = 500;
/** Settings are mended by people: asking again sooner only fills the log. */
export const CONFIGURATION_PAUSE_SECONDS = 900;

export function sent(delivery: LeasedDelivery, providerMessageId: string, segments?: number): DeliveryResult {
  return { ...key(delivery), outcome: 'sent', provider_message_id: providerMessageId, segments };
}

/** It certainly did not go out; another attempt may be made. */
export function retry(delivery: LeasedDelivery, code: string, message: string, afterSeconds?: number): DeliveryResult {
  return { ...key(delivery), outcome: 'retry', ...error(code, message), retry_after_seconds: afterSeconds };
}

/** Nobody can say whether it went out: the provider is asked before another attempt. */
export function uncertain(delivery: LeasedDelivery, code: string, message: string): DeliveryResult {
  return { ...key(delivery), outcome: 'uncertain', ...error(code, message) };
}

/** The provider will never take it; `suppress` where that is because of the address. */
export function rejected(
  delivery: LeasedDelivery,
  code: string,
  message: string,
  suppress?: Suppression,
): DeliveryResult {
  return { ...key(delivery), outcome: 'rejected', ...error(code, message), suppress };
}

function key({ id, lease_token }: LeasedDelivery) {
  return { id, lease_token };
}

function error(code: string, message: string) {
  return { error_code: code, error_message: message.slice(0, ERROR_MAXIMUM) };
}
