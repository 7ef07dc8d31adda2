/**
 * Asks again and again until there is an answer.
 *
 * @template Answer
 * @param {string} what for the error
 * @param {() => Promise<Answer | undefined | false>} ask a failing call counts as no answer
 * @param {{ seconds?: number, every?: number }} [limits] `every`: milliseconds between two calls
 * @returns {Promise<Answer>}
 */
export async function until(what, ask, { seconds = 60, every = 250 } = {}) {
	const end = Date.now() + seconds * 1000;
	let last = '';
	while (Date.now() < end) {
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== false) return answer;
		} catch (error) {
			last = `; the last call failed: ${error.message}`;
		}
		await pause(every);
	}
	throw new Error(`Waited ${seconds} s in vain: ${what}${last}`);
}

export async function pause(milliseconds) {
	await new Promise((resolve) => {
		setTimeout(resolve, milliseconds);
	});
}
