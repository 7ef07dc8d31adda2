/** One and many, as summaries say it. */
export const CHATS = ['chat', 'chats'] as const;
