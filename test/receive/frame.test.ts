import fc from 'fast-check';
import protobuf from 'protobufjs';

import { decodedFrame, encodedFrame } from '../../nodes/shared/receive/long/frame';

/** The protocol as the official SDKs have it. */
const PROTOCOL = `
	syntax = "proto2";
	message Header { required string key = 1; required string value = 2; }
	message Frame {
		required uint64 SeqID = 1;
		required uint64 LogID = 2;
		required int32 service = 3;
		required int32 method = 4;
		repeated Header headers = 5;
		optional string payload_encoding = 6;
		optional string payload_type = 7;
		optional bytes payload = 8;
		optional string LogIDNew = 9;
	}
`;
const official = protobuf.parse(PROTOCOL, { keepCase: true }).root.lookupType('Frame');

const FRAMES = 20_000;
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const some = { nil: undefined };
const frames = fc.record({
	seqId: fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }),
	logId: fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }),
	service: fc.integer(),
	method: fc.integer(),
	headers: fc.array(fc.record({ key: text, value: text }), { maxLength: 6 }),
	payloadEncoding: fc.option(text, some),
	payloadType: fc.option(text, some),
	payload: fc.option(fc.uint8Array({ maxLength: 300 }), some),
	logIdNew: fc.option(text, some),
});

test('frames are written and read as protobufjs does it', () => {
	fc.assert(
		fc.property(frames, (frame) => {
			const theirs = official
				.encode({
					SeqID: Number(frame.seqId),
					LogID: Number(frame.logId),
					service: frame.service,
					method: frame.method,
					headers: frame.headers,
					...(frame.payloadEncoding === undefined
						? {}
						: { payload_encoding: frame.payloadEncoding }),
					...(frame.payloadType === undefined ? {} : { payload_type: frame.payloadType }),
					...(frame.payload === undefined ? {} : { payload: frame.payload }),
					...(frame.logIdNew === undefined ? {} : { LogIDNew: frame.logIdNew }),
				})
				.finish();
			const ours = encodedFrame(frame);
			expect(Buffer.from(ours).equals(theirs)).toBe(true);
			const read = decodedFrame(theirs);
			expect(read).toEqual({
				...frame,
				payload: frame.payload === undefined ? undefined : expect.anything(),
			});
			expect([...(read.payload ?? [])]).toEqual([...(frame.payload ?? [])]);
		}),
		{ numRuns: FRAMES },
	);
});

test('numbers of 64 bits are kept', () => {
	const frame = { seqId: 2n ** 64n - 1n, logId: 2n ** 63n, service: -1, method: 1, headers: [] };
	expect(decodedFrame(encodedFrame(frame))).toMatchObject(frame);
});

test('fields of later versions are passed over', () => {
	const frame = { seqId: 1n, logId: 2n, service: 3, method: 0, headers: [] };
	const later = Buffer.from([0x50, 7, 0x59, ...Array(8).fill(1), 0x5d, 1, 1, 1, 1, 0x62, 1, 65]);
	expect(decodedFrame(Buffer.concat([encodedFrame(frame), later]))).toMatchObject(frame);
});

test('bytes without a whole frame are refused', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
			try {
				expect(typeof decodedFrame(noise).seqId).toBe('bigint');
			} catch (error) {
				expect(error).toBeInstanceOf(RangeError);
			}
		}),
	);
});
