//! What is demanded: the rights that the wording of a letter exercises.
//!
//! Each kind has phrases that ask for it, surer ones first. A phrase counts less where it is
//! denied, where the sentence only says what may be done, and on the pages of an attached power of
//! attorney; a phrase that belongs to a narrower kind (mailings, cookies) does not count for the
//! wider one. What commonly follows from another demand (destruction after a withdrawal) is
//! proposed beneath it: art. 21 p. 5 asks for it anyway.

use super::letter::Letter;
use super::phrase::{self, is_exactly_one_of};
use super::{Doubt, Proposal, ProposedField};
use crate::request::DemandKind::{
    self, Access, AutomatedDecision, Cookies, Deletion, GuardianConsent, Marketing, Rectification,
    Stop, ThirdParties, Unlawful, Withdrawal,
};
use std::ops::Range;

const ASKED: &[(DemandKind, f32, &[&str])] = &[
    (
        Access,
        0.92,
        &[
            "предоставь*|предостави*|сообщи*|прислать|пришлите|направи*|получи*|выда*|дать|дайте .. сведени*|информаци*|перечень|копи* .. обрабо*|персональн*|моих|мне|храни*",
            "подтверд* .. факт* обработк*",
            "сообщи*|указать|укажите|узнать|уточните .. какие|каки* .. данн*|сведени*",
            "какие .. персональн*|мои|обо .. обрабат*|храни*|имеют*|собира*",
            "все|всю сведени*|информаци* .. обо мне|обрабат*|храни*",
            "копи* .. моих|своих|персональн* данн*|сведени*",
            "доступ* к .. моим|своим|персональн* данн*",
            "доступ* к моим|своим|персональн*",
            "ознаком* .. персональн*|моими|своими",
            "что .. обо мне .. знает*|храни*|известно|имеет*|собра*",
            "информаци* касающ* обработк*",
            "запрос .. предоставлени* .. информаци*|сведени*|доступа",
            "запрос .. получени* .. информаци*|сведени*",
            "выгруз*|архив .. моих|персональн*|данн*",
            "copy .. my|personal .. data|information",
            "access .. my|personal .. data|information",
            "subject access request",
            "what|which .. data|information .. you .. hold|have|store|process",
            "confirm whether|if .. process*|data",
        ],
    ),
    (
        Access,
        0.6,
        &[
            "запрос .. персональн*|субъект*",
            "части|часть|ч|п 7 ст|стать* 14",
        ],
    ),
    (
        ThirdParties,
        0.9,
        &[
            "кому .. передав*|передал*|передан*|предоставл*|раскры*|продал*",
            "каким .. лицам|организаци*|компани* .. передав*|передал*|передан*|предоставл*|раскры*",
            "запрос .. о .. передач* .. третьим",
            "сообщи*|предостав*|прошу .. о передаче .. третьим лицам",
            "сведени*|информаци*|перечень|список .. третьих лиц* .. котор* .. передав*|передан*|переда*",
            "перечень|список|сведени* .. лиц|организаци*|компани*|получател* .. котор* .. передав*|передан*|переда*|раскры*|предоставл*",
            "who|whom .. shared|disclosed|transferred|passed|sold",
            "third parties .. shared|disclosed|received|data",
            "recipients .. data|whom",
        ],
    ),
    (
        ThirdParties,
        0.5,
        &[
            "лиц* котор* .. передав*|переда*|раскры*",
            "поручал* .. обработк*",
            "трансгранич* передач*",
        ],
    ),
    (
        Rectification,
        0.92,
        &[
            "уточнить|уточните|исправить|исправьте|изменить|измените|актуализир*|скорректир*|обновить|обновите|заменить|замените|дополнить .. персональн*|данн*|фамили*|имя|отчеств*|адрес*|номер*|телефон*|почт*|сведени*|дат*|ошибк*",
            "внести|внесите|внесении .. изменени*|исправлени*|уточнени*",
            "об|заявление|требование .. уточнении|исправлении|изменении|актуализации .. персональн*|данн*|фамили*|сведени*",
            "correct|rectify|update|amend .. my|personal .. data|name|address|information|phone|email|surname",
            "rectification",
        ],
    ),
    (
        Deletion,
        0.92,
        &[
            "удалить|удалите|уничтожить|уничтожьте|стереть|сотрите|ликвидировать|удаление|удалении|уничтожении|уничтожение .. данн*|аккаунт*|учетн*|профил*|сведени*|информаци*|страниц*|кабинет*|запис*|все",
            "данн*|аккаунт*|запись|профиль .. удалить|уничтожить|стереть|удалены|уничтожены",
            "закрыть|закройте .. аккаунт|учетную|профиль .. удалить|уничтожить|данн*",
            "delete|erase|remove|destroy .. my|personal|all .. data|account|information|profile",
            "right to erasure|be forgotten",
        ],
    ),
    (
        Unlawful,
        0.88,
        &[
            "незаконн*|неправомерн*|противоправн* .. получен*|собра*|обработ*|обрабат*|хран*|использ*",
            "получен*|собра*|обрабат*|хран*|использ* .. незаконн*|неправомерн*|с нарушением|без .. оснований",
            "не являются|является необходим* .. цел*",
            "не нужн*|требу*|необходим* .. для .. цел*",
            "без моего согласия|ведома .. собра*|получ*|обраб*|использ*|размест*|размещ*",
            "собра*|получен*|обраб*|использ*|размещ* .. без моего согласия|ведома",
            "согласи* .. не давал* .. обрабат*|уничтож*|удал*",
            "unlawfully .. processed|obtained|collected",
        ],
    ),
    (
        Stop,
        0.9,
        &[
            "прекрати*|прекращени*|остановить|остановите|приостановить|перестать|перестаньте .. обработк*|обрабатыва*|использов*",
            "не обрабатывать|использовать .. мои|персональн* данн*",
            "stop|cease .. processing|using .. my|personal",
            "object .. processing .. my|personal",
        ],
    ),
    (
        Withdrawal,
        0.95,
        &[
            "отзываю|отозвать|отозвала|отзываем|отменяю|отзываeм .. согласи*|разрешени*",
            "отзыв|отзыве|отзыва .. согласи*",
            "согласи* .. отзываю|отозвать",
            "считать .. согласи* .. отозванн*|недействит*|аннулирован*",
            "отказываюсь .. от .. согласи* .. обработк*",
            "withdraw|revoke|withdrawing|withdrawal .. consent",
        ],
    ),
    (
        Cookies,
        0.93,
        &[
            "отзыва*|отозв*|отзыв|отзыве|отказ*|отключ*|прекрат*|запре*|против .. cookie|cookies|куки|кук",
            "cookie|cookies|куки|кук .. отзыва*|отказ*|отключ*|прекрат*|запре*|удалить|удалите",
            "не использ*|собира*|устанавл* .. cookie|cookies|куки",
            "withdraw*|stop|refuse|object .. cookie|cookies",
        ],
    ),
    (
        AutomatedDecision,
        0.9,
        &[
            "возраж*|против|несоглас*|пересмотр*|отмен* .. автоматизирован*|автоматическ*",
            "не соглас* .. автоматизирован*|автоматическ*",
            "исключительно .. автоматизирован* .. решени*|обработк*",
            "решени* .. исключительно .. автоматизирован*",
            "решени* .. автоматизирован*|автоматическ*|алгоритм* .. возраж*|пересмотр*|отмен*",
            "solely .. automated|automatic",
            "automated decision",
        ],
    ),
    (
        Marketing,
        0.92,
        &[
            "прекрат*|отказ*|отпис*|возража*|против|исключ* .. реклам*|рассыл*|маркетинг*|промо*|спам*",
            "не присыла*|направля*|звонить|отправля*|беспоко* .. реклам*|рассыл*|маркетинг*|промо*|спам*|предложени*",
            "реклам*|рассыл*|маркетинг*|спам* .. прекрат*|отказ*|отпис*|возража*|против|исключ*|отключ*",
            "реклам*|рассыл*|маркетинг*|спам* .. не присыла*|направля*|звонить",
            "отзыва*|отозв* .. согласи* .. реклам*|рассыл*|маркетинг*",
            "stop|unsubscribe|object|opt .. marketing|newsletter*|advertis*|promotional",
        ],
    ),
    (
        GuardianConsent,
        0.94,
        &[
            "даю|выражаю|подтверждаю .. согласи* .. на обработк* .. ребенк*|сын*|дочер*|дочь|дочки|несовершеннолетн*|подопечн*|его|ее|малолетн*",
            "согласие .. законн* представител*",
            "согласие .. родител*|опекун*|матери|отца",
            "consent .. behalf .. child|minor|son|daughter",
            "parental consent|permission",
            "consent .. my|minor child|son|daughter",
        ],
    ),
];

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
    // `прошу сообщить об удалении`, `подтверждение об удалении`: news of it is asked for.
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
    if reported && noun {
        weight *= 0.4;
    }
    Some(weight)
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
    let refused = kind == GuardianConsent
        && (tokens.start..=tokens.end).any(|at| letter.token(at) == "не");
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
