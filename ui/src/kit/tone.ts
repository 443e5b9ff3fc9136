/** What a colour stands for. It never stands alone: a word says the same. */
export type Tone = "neutral" | "accent" | "warning" | "late" | "evidence";
