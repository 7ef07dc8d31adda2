/** The part of `ws` that the sandbox uses; the package brings no types. */
declare module 'ws' {
	export class WebSocketServer {
		constructor(options: {
			server: import('node:http').Server;
			path: string;
			maxPayload: number;
			verifyClient(info: { req: import('node:http').IncomingMessage }): boolean;
		});
		on(event: 'connection', listener: (socket: never) => void): void;
		close(): void;
	}
	export class WebSocket {
		constructor(url: string, options?: { headers: Readonly<Record<string, string>> });
		binaryType: string;
		send(bytes: Uint8Array): void;
		close(): void;
		addEventListener(type: string, listener: (event: { data: unknown }) => void): void;
	}
}
