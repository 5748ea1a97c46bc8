import type { EmergencyAddressRow } from '../store/schema.ts';
import type { AddressDraft, EmergencyAddressEntry } from './emergency-entry.ts';

/** An address as it is told. */
export function entryOf(row: EmergencyAddressRow): EmergencyAddressEntry {
  return {
    ...{ id: row.id, version: row.version, validatedAt: new Date(row.validated_at).toISOString() },
    ...draftOf(row),
  };
}

export function draftOf(row: EmergencyAddressRow): AddressDraft {
  return {
    name: row.name,
    callerName: row.caller_name,
    line1: row.line1,
    line2: row.line2,
    country: row.country,
    state: row.state,
    city: row.city,
    zip: row.zip,
    location: row.location,
  };
}

/** The columns that a draft fills. */
export function columnsOf(
  draft: AddressDraft,
): Omit<EmergencyAddressRow, 'id' | 'user_id' | 'version' | 'validated_at' | 'created_at'> {
  const { callerName, ...columns } = draft;
  return { ...columns, caller_name: callerName };
}
