import { createServer } from 'node:http';

/**
 * Stands in for a language model behind OpenAI's chat API: calls the first tool it is offered with
 * given arguments, and says a closing sentence once it has the tool's answer.
 *
 * @param {object} toolArguments
 * @param {string} closing
 */
export async function startScriptedModel(toolArguments, closing) {
	const requests = [];
	const server = createServer(async (request, response) => {
		const chunks = [];
		for await (const chunk of request) chunks.push(chunk);
		const body = JSON.parse(Buffer.concat(chunks).toString() || '{}');
		requests.push(body);
		answer(response, body, nextTurn(body));
	});
	await new Promise((resolve) => {
		server.listen(0, '127.0.0.1', resolve);
	});
	return {
		/** The base URL for n8n's OpenAI credential. */
		url: `http://127.0.0.1:${server.address().port}/v1`,
		/** The bodies of the calls so far. */
		requests,
		stop: () => {
			server.closeAllConnections();
			server.close();
		},
	};

	function nextTurn({ messages = [], tools = [] }) {
		const hasAnswer = messages.some(({ role }) => role === 'tool');
		if (hasAnswer || tools.length === 0) return { content: closing };
		const { name } = tools[0].function;
		const call = { name, arguments: JSON.stringify(toolArguments) };
		return {
			content: null,
			tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: call }],
		};
	}
}

function answer(response, { stream, model }, turn) {
	const head = { id: 'chatcmpl-1', created: 0, model };
	const finish_reason = turn.tool_calls === undefined ? 'stop' : 'tool_calls';
	const message = { role: 'assistant', ...turn };
	if (stream !== true) {
		response.setHeader('content-type', 'application/json');
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const choices = [{ index: 0, message, finish_reason }];
		response.end(JSON.stringify({ ...head, object: 'chat.completion', choices, usage }));
		return;
	}
	response.setHeader('content-type', 'text/event-stream');
	for (const choice of [
		{ index: 0, delta: message, finish_reason: null },
		{ index: 0, delta: {}, finish_reason },
	]) {
		const chunk = { ...head, object: 'chat.completion.chunk', choices: [choice] };
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}
