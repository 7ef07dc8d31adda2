/** Placeholder replaced below. */
export async function faultScenes(): Promise<void> {}
