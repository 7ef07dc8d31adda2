let logs = 0;

/** A log id, as each answer carries one. */
export function logId(): string {
	logs += 1;
	return `20261122${String(logs).padStart(26, '0')}`;
}
