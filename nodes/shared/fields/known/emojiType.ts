import { quoted, Refusal } from '../../values';
import type { Field, Required } from '../field';
import { locator } from '../locator';

/** The emoji that messages take, the usual ones first (documentation: "Emoji list", im-v1/message-reaction/emojis-introduce). */
export const EMOJI_TYPES: readonly string[] = `
	THUMBSUP OK DONE HEART SMILE CLAP THANKS OnIt LGTM Typing JIAYI CheckMark CrossMark PARTY
	Fire MUSCLE FINGERHEART APPLAUSE FISTBUMP BLUSH LAUGH SMIRK LOL FACEPALM LOVE WINK PROUD
	WITTY SMART SCOWL THINKING SOB CRY ERROR NOSEPICK HAUGHTY SLAP SPITBLOOD TOASTED GLANCE DULL
	INNOCENTSMILE JOYFUL WOW TRICK YEAH ENOUGH TEARS EMBARRASSED KISS SMOOCH DROOL OBSESSED
	MONEY TEASE SHOWOFF COMFORT PRAISE STRIVE XBLUSH SILENT WAVE WHAT FROWN SHY DIZZY LOOKDOWN
	CHUCKLE WAIL CRAZY WHIMPER HUG BLUBBER WRONGED HUSKY SHHH SMUG ANGRY HAMMER SHOCKED TERROR
	PETRIFIED SKULL SWEAT SPEECHLESS SLEEP DROWSY YAWN SICK PUKE BETRAYED HEADSET EatingFood
	MeMeMe Sigh Lemon Get OneSecond VRHeadset YouAreTheBest SALUTE SHAKE HIGHFIVE UPPERLEFT
	ThumbsDown SLIGHT TONGUE EYESCLOSED RoarForYou CALF BEAR BULL RAINBOWPUKE ROSE LIPS BEER
	CAKE GIFT CUCUMBER Drumstick Pepper CANDIEDHAWS BubbleTea Coffee Yes No OKR MinusOne Hundred
	AWESOMEN Pin Alarm Loudspeaker Trophy BOMB Music XmasTree Snowman XmasHat FIREWORKS 2022
	REDPACKET FORTUNE LUCK FIRECRACKER StickyRiceBalls HEARTBROKEN POOP StatusFlashOfInspiration
	18X CLEAVER Soccer Basketball GeneralDoNotDisturb Status_PrivateMessage GeneralInMeetingBusy
	StatusReading StatusInFlight GeneralBusinessTrip GeneralWorkFromHome StatusEnjoyLife
	GeneralTravellingCar StatusBus GeneralSun GeneralMoonRest MoonRabbit Mooncake JubilantRabbit
	TV Movie Pumpkin BeamingFace Delighted ColdSweat FullMoonFace Partying GoGoGo ThanksFace
	SaluteFace Shrug ClownFace HappyDragon
`
	.trim()
	.split(/\s+/);

const SPELLINGS = new Map(EMOJI_TYPES.map((name) => [name.toLowerCase(), name]));

const label = 'Emoji';

/**
 * An emoji by Feishu's name for it, which may be one that is newer than the list. Feishu tells upper from
 * lower case, so names of the list are written as they stand there.
 */
export function emojiType(text: { readonly description: string } & Required): Field<string>;
export function emojiType(text: { readonly description: string }): Field<string | undefined>;
export function emojiType(text: { readonly description: string }): Field<string | undefined> {
	const emoji = locator({
		label,
		...text,
		placeholder: 'e.g. THUMBSUP',
		list: 'searchEmojis',
		idLabel: 'By Name',
	});
	return {
		...emoji,
		read: (given) => {
			const name = emoji.read(given);
			return name === undefined ? undefined : spelled(name);
		},
	};
}

/** @throws Refusal for anything but the name of an emoji */
function spelled(name: string): string {
	if (/^\w{1,64}$/.test(name)) return SPELLINGS.get(name.toLowerCase()) ?? name;
	throw new Refusal(
		`${label} is ${quoted(name)}, which is not a name of Feishu's for an emoji`,
		`Choose ${label} from the list, or give Feishu's name for it, such as THUMBSUP.`,
	);
}
