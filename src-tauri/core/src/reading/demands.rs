//! What is demanded: the rights that the wording of a letter exercises.
//!
//! Each kind has phrases that ask for it, surer ones first. A phrase counts less where it is
//! denied, where the sentence only says what may be done, and on the pages of an attached power of
//! attorney; a phrase that belongs to a narrower kind (mailings, cookies) does not count for the
//! wider one. What commonly follows from another demand (destruction after a withdrawal) is
//! proposed beneath it: art. 21 p. 5 asks for it anyway.

mod asked;

use asked::ASKED;

use super::letter::Letter;
use super::phrase::{self, is_exactly_one_of};
use super::{Doubt, Proposal, ProposedField};
use crate::request::DemandKind::{
    self, Access, Cookies, Deletion, GuardianConsent, Marketing, Stop, ThirdParties, Unlawful,
    Withdrawal,
};
use std::ops::Range;

/// Narrower kinds in whose sentences the wider ones are not meant.
const NARROWER: &[(DemandKind, &str, &[DemandKind])] = &[
    (
        Cookies,
        "cookie|cookies|куки|кук",
        &[Withdrawal, Stop, Deletion, Access, ThirdParties],
    ),
    (
        Marketing,
        "реклам*|рассыл*|маркетинг*|спам*|marketing|newsletter*|advertis*",
        &[Withdrawal, Stop, ThirdParties],
    ),
];

/// Words of a sentence that asks to whom data went.
const PASSED_ON: (&str, &str) = (
    "кому|каким",
    "передав*|передал*|передан*|раскры*|предоставлял*",
);

/// One kind as far as the letter has been read.
struct Seen {
    kind: DemandKind,
    at: Range<usize>,
    belief: f32,
    implied: bool,
}

/// Every kind that the wording exercises, each once.
pub(super) fn propose(letter: &Letter) -> Vec<Proposal> {
    let mut seen: Vec<Seen> = Vec::new();
    let attachment = letter.token_at(letter.attachment());
    for (kind, belief, phrases) in ASKED {
        for phrase in *phrases {
            for tokens in phrase::find_all(letter, phrase) {
                let Some(weight) = weight(letter, *kind, &tokens, attachment) else {
                    continue;
                };
                let belief = belief * weight;
                match seen.iter_mut().find(|known| known.kind == *kind) {
                    Some(known) if known.belief >= belief => {}
                    Some(known) => (known.at, known.belief) = (tokens, belief),
                    None => seen.push(Seen {
                        kind: *kind,
                        at: tokens,
                        belief,
                        implied: false,
                    }),
                }
            }
        }
    }
    follow(&mut seen);
    seen.iter()
        .filter_map(|seen| proposal(letter, seen))
        .collect()
}

fn proposal(letter: &Letter, seen: &Seen) -> Option<Proposal> {
    let first = letter.tokens().get(seen.at.start)?.range.start;
    let last = letter.tokens().get(seen.at.end.checked_sub(1)?)?.range.end;
    let value = seen.kind.id().to_owned();
    let proposal = Proposal::new(
        letter,
        ProposedField::Demand,
        value,
        &(first..last),
        seen.belief,
    )?;
    Some(proposal.doubting(seen.implied.then_some(Doubt::Implied)))
}

/// How much the phrase counts where it stands; `None` when it says the contrary.
fn weight(
    letter: &Letter,
    kind: DemandKind,
    tokens: &Range<usize>,
    attachment: usize,
) -> Option<f32> {
    if is_denied(letter, kind, tokens) || is_unticked(letter, tokens) {
        return None;
    }
    let sentence = sentence(letter, tokens);
    let mut weight = narrowed(letter, kind, &sentence, tokens);
    // `может быть отозвано`, `вправе отозвать`: what may be done some day.
    let before = tokens.start.saturating_sub(5).max(sentence.start)..tokens.start;
    let possible = before.clone().any(|at| {
        is_exactly_one_of(
            letter.token(at),
            "может|могу|могут|вправе|право|если|случае|порядок|порядке|способ|способы|возможност*|may|can|if|whether|невозможност*|отказ*|известно",
        )
    });
    let asks = before.clone().any(|at| {
        is_exactly_one_of(
            letter.token(at),
            "прошу|требую|просим|настаиваю|хочу|please|request",
        )
    });
    if possible && !asks {
        weight *= 0.4;
    }
    if tokens.start >= attachment {
        weight *= 0.4;
    }
    if is_reported(letter, tokens, before) {
        weight *= 0.4;
    }
    Some(weight)
}

/// How much is left to a kind in a sentence that speaks of a narrower one, or of destruction.
fn narrowed(
    letter: &Letter,
    kind: DemandKind,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
) -> f32 {
    let within = |part: &str| {
        sentence
            .clone()
            .any(|at| is_exactly_one_of(letter.token(at), part))
    };
    let mut weight = 1.0;
    for (narrower, words, wider) in NARROWER {
        if kind != *narrower && wider.contains(&kind) && within(words) {
            weight *= 0.4;
        }
    }
    if kind == Access && within(PASSED_ON.0) && within(PASSED_ON.1) {
        weight *= 0.4;
    }
    // `стереть всё, что вы обо мне храните`.
    let destroyed = (tokens.start.saturating_sub(4).max(sentence.start)..tokens.start).any(|at| {
        is_exactly_one_of(
            letter.token(at),
            "удали*|стереть|сотрите|уничтож*|delete|erase",
        )
    });
    if kind == Access && destroyed {
        weight *= 0.4;
    }
    weight
}

/// `прошу сообщить об удалении`, `подтверждение об удалении`: news of it is asked for.
fn is_reported(letter: &Letter, tokens: &Range<usize>, before: Range<usize>) -> bool {
    let reported = before.rev().take(4).any(|at| {
        is_exactly_one_of(
            letter.token(at),
            "сообщи*|уведоми*|подтвержд*|известить|проинформ*|результат*|факт*|дат*",
        )
    });
    let noun = is_exactly_one_of(
        letter.token(tokens.start),
        "удалени*|уничтожени*|прекращени*|исправлени*|уточнени*",
    );
    reported && noun
}

/// The line begins with an empty box of a form.
fn is_unticked(letter: &Letter, tokens: &Range<usize>) -> bool {
    let lines = tokens.clone().filter_map(|at| {
        let token = letter.tokens().get(at)?;
        letter.lines().get(letter.line_at(token.range.start))
    });
    lines.into_iter().any(|line| {
        let text = letter.lower(&line.range).trim_start();
        ["[ ]", "[]", "☐", "□", "❑", "▢", "( )"]
            .iter()
            .any(|empty| text.starts_with(empty))
    })
}

/// `не` right before one of the words of the phrase that ask.
fn is_denied(letter: &Letter, kind: DemandKind, tokens: &Range<usize>) -> bool {
    let at = |at: Option<usize>| at.map_or("", |at| letter.token(at));
    let no = |word: &str| matches!(word, "не" | "нe" | "not" | "ни");
    let before = no(at(tokens.start.checked_sub(1)));
    let unsure = no(at(tokens.start.checked_sub(2))) && at(tokens.start.checked_sub(1)) == "прошу";
    // `согласия не даю`.
    let refused =
        kind == GuardianConsent && (tokens.start..=tokens.end).any(|at| letter.token(at) == "не");
    before || unsure || refused
}

fn sentence(letter: &Letter, tokens: &Range<usize>) -> Range<usize> {
    let all = letter.tokens();
    let number = all.get(tokens.start).map_or(0, |token| token.sentence);
    let start = all.partition_point(|token| token.sentence < number);
    let end = all.partition_point(|token| token.sentence <= number);
    start..end
}

/// What follows from another demand, or is only its other name, stands beneath it.
fn follow(seen: &mut Vec<Seen>) {
    let sure = |seen: &[Seen], kind: DemandKind| {
        seen.iter()
            .find(|known| known.kind == kind)
            .map_or(0.0, |known| known.belief)
            > 0.6
    };
    let rules: &[(DemandKind, &[DemandKind], f32)] = &[
        (Deletion, &[Withdrawal, Unlawful], 0.45),
        (Stop, &[Withdrawal, Unlawful], 0.5),
        (Withdrawal, &[GuardianConsent], 0.4),
        (Access, &[GuardianConsent], 0.4),
        (Marketing, &[GuardianConsent], 0.4),
        (ThirdParties, &[GuardianConsent], 0.4),
    ];
    for (lesser, greater, factor) in rules {
        if greater.iter().any(|kind| sure(seen, *kind)) {
            for known in seen.iter_mut().filter(|known| known.kind == *lesser) {
                known.belief *= factor;
                known.implied = true;
            }
        }
    }
    // The words of art. 14 alone ask for access only where nothing else is asked.
    let other = seen
        .iter()
        .any(|known| known.kind != Access && known.belief > 0.6);
    for known in seen.iter_mut().filter(|known| known.kind == Access) {
        if other && known.belief < 0.62 {
            known.belief *= 0.5;
            known.implied = true;
        }
    }
    // Data unlawfully held are a demand only where something shall be done with them.
    let acted = sure_of_any(seen, &[Deletion, Stop, Withdrawal]);
    if !acted {
        for known in seen.iter_mut().filter(|known| known.kind == Unlawful) {
            known.belief *= 0.5;
        }
    }
    seen.retain(|known| known.belief > 0.25);
}

fn sure_of_any(seen: &[Seen], kinds: &[DemandKind]) -> bool {
    seen.iter().any(|known| kinds.contains(&known.kind))
}
