/** What goes over a long connection, one after the other (documentation: pbbp2.proto of the official SDKs). */
export interface Frame {
	readonly seqId: bigint;
	readonly logId: bigint;
	/** `service_id` of the address. */
	readonly service: number;
	/** 0 keeps the connection alive, 1 carries an event. */
	readonly method: number;
	readonly headers: readonly Header[];
	readonly payloadEncoding?: string;
	readonly payloadType?: string;
	readonly payload?: Uint8Array;
	readonly logIdNew?: string;
}

export interface Header {
	readonly key: string;
	readonly value: string;
}

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

/** Writes a frame as protocol buffers do. */
export function encodedFrame(frame: Frame): Uint8Array {
	const { payloadEncoding, payloadType, payload, logIdNew } = frame;
	return Buffer.concat([
		varintField(1, frame.seqId),
		varintField(2, frame.logId),
		// A negative number has the bits of 64.
		varintField(3, BigInt.asUintN(64, BigInt(frame.service))),
		varintField(4, BigInt.asUintN(64, BigInt(frame.method))),
		...frame.headers.map(({ key, value }) =>
			bytesField(5, Buffer.concat([textField(1, key), textField(2, value)])),
		),
		...(payloadEncoding === undefined ? [] : [textField(6, payloadEncoding)]),
		...(payloadType === undefined ? [] : [textField(7, payloadType)]),
		...(payload === undefined ? [] : [bytesField(8, payload)]),
		...(logIdNew === undefined ? [] : [textField(9, logIdNew)]),
	]);
}

/**
 * Reads a frame; fields that it does not have are passed over.
 * @throws RangeError when it ends too early or is no frame
 */
export function decodedFrame(bytes: Uint8Array): Frame {
	const numbers = new Map<number, bigint>();
	const parts = new Map<number, Uint8Array>();
	const headers: Header[] = [];
	for (const { field, number, part } of fieldsOf(bytes)) {
		if (part === undefined) numbers.set(field, number);
		else if (field === 5) headers.push(headerOf(part));
		else parts.set(field, part);
	}
	const text = (field: number): string | undefined => {
		const part = parts.get(field);
		return part === undefined ? undefined : textOf(part);
	};
	const required = (field: number): bigint => numbers.get(field) ?? broken();
	return {
		seqId: required(1),
		logId: required(2),
		service: Number(BigInt.asIntN(32, required(3))),
		method: Number(BigInt.asIntN(32, required(4))),
		headers,
		payloadEncoding: text(6),
		payloadType: text(7),
		payload: parts.get(8),
		logIdNew: text(9),
	};
}

function headerOf(bytes: Uint8Array): Header {
	const texts = new Map<number, string>();
	for (const { field, part } of fieldsOf(bytes)) {
		if (part !== undefined) texts.set(field, textOf(part));
	}
	return { key: texts.get(1) ?? broken(), value: texts.get(2) ?? broken() };
}

interface Field {
	readonly field: number;
	readonly number: bigint;
	/** Of a field that holds bytes. */
	readonly part?: Uint8Array;
}

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
	let at = 0;
	const varint = (): bigint => {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = bytes[at] ?? broken();
			at += 1;
			value |= BigInt(byte & 0x7f) << shift;
			if (byte < 0x80) return BigInt.asUintN(64, value);
		}
		return broken();
	};
	const part = (length: number): Uint8Array => {
		if (length > bytes.length - at) return broken();
		at += length;
		return bytes.subarray(at - length, at);
	};
	while (at < bytes.length) {
		const tag = Number(varint());
		const field = Math.floor(tag / 8);
		const kind = tag % 8;
		if (kind === VARINT) yield { field, number: varint() };
		else if (kind === BYTES) yield { field, number: 0n, part: part(Number(varint())) };
		else if (kind === FIXED64) part(8);
		else if (kind === FIXED32) part(4);
		else broken();
	}
}

function broken(): never {
	throw new RangeError('What came over the long connection is no frame of Feishu');
}

function textOf(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('utf8');
}

function varintField(field: number, value: bigint): Buffer {
	return Buffer.concat([varintOf(BigInt(field * 8 + VARINT)), varintOf(value)]);
}

function bytesField(field: number, bytes: Uint8Array): Buffer {
	return Buffer.concat([
		varintOf(BigInt(field * 8 + BYTES)),
		varintOf(BigInt(bytes.length)),
		bytes,
	]);
}

function textField(field: number, text: string): Buffer {
	return bytesField(field, Buffer.from(text, 'utf8'));
}

function varintOf(value: bigint): Buffer {
	const bytes: number[] = [];
	let rest = value;
	for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
	return Buffer.from([...bytes, Number(rest)]);
}
