import { OWNER } from '../n8n/rest.mjs';
import { until } from '../n8n/until.mjs';

/**
 * n8n's editor in the words of the person who uses it.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 */
export function editorOf(page, origin) {
	const part = (id) => page.getByTestId(id);
	/**
	 * n8n takes in what is typed some 100 ms later. A timer of the same page that is due after that
	 * comes after it, however slow the machine is.
	 */
	const takenIn = () => page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
	const visible = (locator) => locator.filter({ visible: true }).first();
	const input = (parameter) =>
		part(`parameter-input-${parameter}`).locator('textarea, input').first();
	const holds = async (parameter, text, seconds = 15) => {
		const held = async () => (await input(parameter).inputValue()).includes(text);
		return until(`${parameter} holds ${text}`, held, { seconds });
	};

	return {
		logIn: async (password) => {
			await page.goto(`${origin}/signin`);
			await part('emailOrLdapLoginId').locator('input').fill(OWNER.email);
			await part('password').locator('input').fill(password);
			await page.keyboard.press('Enter');
			await page.waitForURL(/\/home|\/workflow/);
		},
		newWorkflow: async () => {
			await page.goto(`${origin}/workflow/new`);
			await part('canvas-add-button').waitFor();
		},
		openWorkflow: async ({ id }) => {
			await page.goto(`${origin}/workflow/${id}`);
			await part('canvas-node').first().waitFor();
		},
		/** Opens the node panel, or goes on in the open one, and types. */
		searchNodes: async (text) => {
			const search = part('node-creator-search-bar');
			if (!(await search.isVisible())) await part('node-creator-plus-button').click();
			await search.fill(text);
		},
		/** The entries of the node panel. */
		found: () => part('item-iterator-item'),
		/** Adds the node for an action of the entry with this text; its form opens. */
		addAction: async (entry, action) => {
			await part('item-iterator-item').filter({ hasText: entry }).first().click();
			const shown = visible(page.getByText(action, { exact: true }));
			const folded = page.getByText(/^Actions \(\d+\)/);
			await shown.or(folded).first().waitFor();
			// In an empty workflow n8n shows the triggers, and folds the actions.
			if (!(await shown.isVisible())) await folded.click();
			await shown.click();
			await part('node-parameters').waitFor();
		},
		/** Opens the form of a node on the canvas. */
		openNode: async (name) => {
			await part('canvas-node').filter({ hasText: name }).first().dblclick();
			await part('node-parameters').waitFor();
		},
		closeNode: async () => {
			await part('ndv-close-button').click();
			await part('ndv').waitFor({ state: 'hidden' });
		},
		/** Chooses in a list of options. A list that still unfolds may take the click for its neighbour. */
		choose: async (parameter, option) => {
			await until(`${parameter} is ${option}`, async () => {
				await part(`parameter-input-${parameter}`).click();
				await visible(page.getByRole('option', { name: option })).click();
				return holds(parameter, option, 3);
			});
		},
		/** Waits until a field holds this text: n8n shows a field before it fills it. */
		holds,
		/** Waits until a field shows this, or what fits it, while it is empty. */
		suggests: async (parameter, pattern) => {
			await until(
				`${parameter} suggests ${pattern}`,
				async () => pattern.test((await input(parameter).getAttribute('placeholder')) ?? ''),
				{ seconds: 15 },
			);
		},
		/** Adds an entry to Options, the first collection of the form. */
		addOption: async (option) => {
			await part('collection-parameter-add').first().click();
			await visible(page.getByRole('option', { name: option })).click();
		},
		/** Saves the workflow; returns what n8n stored. */
		save: async () => {
			await takenIn();
			const stored = page.waitForResponse(
				(response) =>
					/\/rest\/workflows(\/\w+)?$/.test(new URL(response.url()).pathname) &&
					['POST', 'PATCH'].includes(response.request().method()),
			);
			await page.keyboard.press('Control+s');
			return (await (await stored).json()).data;
		},
		/** The text area or input of a field. */
		field: input,
		/** Opens From List and returns its entries. */
		openList: async (parameter) => {
			await takenIn();
			await part(`resource-locator-${parameter}`).getByTestId('rlc-input').click();
			await visible(part('rlc-item')).waitFor();
			return part('rlc-item').filter({ visible: true });
		},
		/** Chooses From List, By ID or By URL. */
		chooseMode: async (parameter, mode) => {
			await part(`resource-locator-${parameter}`).getByTestId('rlc-mode-selector').click();
			await visible(page.getByRole('option', { name: mode })).click();
		},
		/** What is typed in beside By ID or By URL. */
		idField: (parameter) =>
			part(`resource-locator-${parameter}`)
				.getByTestId('rlc-input-container')
				.locator('input')
				.last(),
		/** Saves the open credential; returns what n8n's test of it says. */
		saveCredential: async () => {
			const tested = page.waitForResponse((response) =>
				response.url().endsWith('/credentials/test'),
			);
			await part('credential-save-button').click();
			return (await (await tested).json()).data;
		},
		/** The fields of the input panel, as far as the panel is long enough to show them. */
		inputFields: () => part('run-data-schema-item'),
		/** Folds an object of the input panel. */
		fold: async (name) => {
			await part('run-data-schema-item')
				.filter({ hasText: name })
				.first()
				.locator('.toggle')
				.click();
		},
		/** Runs the open node. */
		execute: async () => {
			await takenIn();
			await part('node-execute-button').first().click();
		},
		/** Runs the open node and turns its output to JSON, which may still be on its way. */
		executeStep: async () => {
			await takenIn();
			await part('node-execute-button').first().click();
			await part('output-panel').getByTestId('radio-button-json').click();
		},
		/** Waits until the output panel shows all of these. */
		outputShows: async (...texts) => {
			for (const text of texts) await part('output-panel').filter({ hasText: text }).waitFor();
		},
		part,
	};
}
