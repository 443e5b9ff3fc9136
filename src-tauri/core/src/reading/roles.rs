//! Whose name is whose: the subject, somebody who acts for the subject, or a stranger.
//!
//! Every name in the letter is the subject's, unless words beside it say otherwise: `действующая
//! на основании доверенности`, `законный представитель` behind or before a name make it the
//! representative's; `в интересах`, `от имени`, `несовершеннолетнего` announce the subject.

use super::authority;
use super::dates::FoundDate;
use super::documents::Paper;
use super::header::Header;
use super::letter::Letter;
use super::names::{self, Case, FoundName};
use super::phrase;
use super::{Doubt, Proposal, ProposedField};

/// The people of a letter, each once, the likeliest first.
pub(super) struct People {
    pub subjects: Vec<FoundName>,
    pub representatives: Vec<FoundName>,
    /// Where all their names stand, repetitions included.
    mentions: Vec<FoundName>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Subject,
    Representative,
    Stranger,
    Unsaid,
}

/// Words between a name and what it says of the name.
const NEAR: usize = 7;

const SAID_BEHIND: &[&str] = &[
    "действу*",
    "представител*|опекун*|попечител*|усыновител*",
    "являясь|являюсь|являющ* .. матерью|отцом|родител*|представител*|опекун*|попечител*",
    "по доверенности",
    "в интересах",
    "от имени",
    "мать|отец|родитель",
    "acting",
    "as parent|guardian|attorney|mother|father",
    "on behalf",
];

const SUBJECT_BEFORE: &str = "интересах|имени|несовершеннолетн*|малолетн*|доверител*|сына|дочери|сын|дочь|ребенка|ребенок|подопечн*|субъект*|субъекта|behalf|son|daughter|child|ward";
const REPRESENTATIVE_BEFORE: &str = "представител*|представителя|лице|уполномочива*|доверяю|доверенное|опекун*|попечител*|attorney|representative|мать|матери|отца|родител*|guardian";
/// Forms behind which a genitive names the represented.
const WHOSE: &str = "представитель|представителем|мать|матерью|отец|отцом|родитель|родителем|опекун|опекуном|попечитель|попечителем";
const STRANGER_BEFORE: &str = "директор*|нотариус*|руководител*|сотрудник*|специалист*|менеджер*|начальник*|врио|председател*|бухгалтер*|юрист*|судь*";

pub(super) fn people(letter: &Letter, header: &Header, mut found: Vec<FoundName>) -> People {
    for name in names::labelled(letter)
        .into_iter()
        .chain(names::english(letter))
    {
        let apart = |known: &FoundName| {
            known.range.end <= name.range.start || name.range.end <= known.range.start
        };
        if found.iter().all(apart) {
            found.push(name);
        }
    }
    found.sort_by_key(|name| name.range.start);
    found.retain(|name| {
        let addressed = name.case == Case::Dative && header.is_above_body(&name.range);
        !addressed && role(letter, &[], name) != Role::Stranger
    });
    let mut people = People {
        subjects: Vec::new(),
        representatives: Vec::new(),
        mentions: found.clone(),
    };
    let roles: Vec<Role> = found
        .iter()
        .map(|name| role(letter, &found, name))
        .collect();
    let roles: Vec<Role> = found
        .iter()
        .map(|name| said_of(&found, &roles, name))
        .collect();
    let somebody_acts = roles.contains(&Role::Representative);
    let named_as_subject = roles.contains(&Role::Subject);
    for (name, role) in found.into_iter().zip(roles) {
        match role {
            Role::Representative => add(&mut people.representatives, name),
            // `в интересах А. … Б.`: who is not the subject acts for the subject.
            Role::Unsaid if named_as_subject && !somebody_acts => {
                add(&mut people.representatives, name);
            }
            Role::Subject => {
                add(&mut people.subjects, name);
                if let Some(subject) = people.subjects.last_mut() {
                    subject.belief = (subject.belief + 0.02).min(0.99);
                }
            }
            Role::Stranger | Role::Unsaid => add(&mut people.subjects, name),
        }
    }
    settle(&mut people);
    people
}

/// What is said most often of the person, wherever the name stands.
fn said_of(found: &[FoundName], roles: &[Role], name: &FoundName) -> Role {
    let count = |wanted: Role| {
        found
            .iter()
            .zip(roles)
            .filter(|(other, role)| **role == wanted && same_person(other, name))
            .count()
    };
    let (subject, acts) = (count(Role::Subject), count(Role::Representative));
    match (subject, acts) {
        (0, 0) => Role::Unsaid,
        _ if acts > subject => Role::Representative,
        _ => Role::Subject,
    }
}

/// What is said beside this name; other names limit how far the words may stand.
fn role(letter: &Letter, others: &[FoundName], name: &FoundName) -> Role {
    let first = letter.token_at(name.range.start);
    let behind = letter.token_at(name.range.end);
    let previous = others
        .iter()
        .rfind(|other| other.range.end <= name.range.start)
        .map_or(0, |other| letter.token_at(other.range.end));
    let next = others
        .iter()
        .find(|other| other.range.start >= name.range.end)
        .map_or(usize::MAX, |other| letter.token_at(other.range.start));
    let before = first.saturating_sub(NEAR).max(previous)..first;
    for at in before.rev() {
        let word = letter.token(at);
        let distance = first - at;
        // `Я, …` begins anew: a title above it speaks of nobody.
        if matches!(word, "я" | "i") {
            break;
        }
        if distance <= 3 && phrase::is_exactly_one_of(word, STRANGER_BEFORE) {
            return Role::Stranger;
        }
        // `субъекта персональных данных` stands before a name with two words between.
        if distance <= 4 && phrase::is_exactly_one_of(word, SUBJECT_BEFORE) {
            return Role::Subject;
        }
        if distance <= 4 && phrase::is_exactly_one_of(word, REPRESENTATIVE_BEFORE) {
            // `представитель (чей?) Иванова`, but `от представителя Иванова`.
            let of_whom = name.case == Case::Genitive && phrase::is_exactly_one_of(word, WHOSE);
            return if of_whom {
                Role::Subject
            } else {
                Role::Representative
            };
        }
    }
    let limit = (behind + NEAR).min(next.saturating_sub(1));
    let acts = (behind..limit).any(|at| {
        phrase::starts_with_any(letter, at, SAID_BEHIND)
            && letter
                .tokens()
                .get(at)
                .zip(letter.tokens().get(first))
                .is_some_and(|(said, name)| said.sentence == name.sentence)
    });
    if acts {
        Role::Representative
    } else {
        Role::Unsaid
    }
}

/// Another mention of a person known makes that person likelier; the better spelling stays.
fn add(people: &mut Vec<FoundName>, name: FoundName) {
    if let Some(known) = people.iter_mut().find(|known| same_person(known, &name)) {
        let better =
            name.belief > known.belief && (name.patronymic.is_some() || known.patronymic.is_none());
        let fuller = name.patronymic.is_some() && known.patronymic.is_none();
        let belief = (known.belief.max(name.belief) + 0.03).min(0.99);
        if better || fuller {
            *known = name;
        }
        known.belief = belief;
    } else {
        people.push(name);
    }
}

fn same_person(a: &FoundName, b: &FoundName) -> bool {
    let start = |name: &FoundName| -> Option<String> {
        let plain: String = name
            .surname
            .as_ref()?
            .chars()
            .map(super::letter::lower)
            .collect();
        Some(plain.chars().take(4).collect())
    };
    let plain = |word: &str| word.chars().map(super::letter::lower).collect::<String>();
    let given = plain(&a.given) == plain(&b.given);
    let father = match (&a.patronymic, &b.patronymic) {
        (Some(a), Some(b)) => plain(a) == plain(b),
        _ => true,
    };
    let surname = match (start(a), start(b)) {
        (Some(a), Some(b)) => a == b,
        // A given name and a patronymic without a surname.
        _ => a.patronymic.is_some() && b.patronymic.is_some(),
    };
    given && father && surname
}

/// A person is not their own representative, and the likeliest come first.
fn settle(people: &mut People) {
    if people.subjects.is_empty() {
        // Only a representative is named: the words beside the name were about something else.
        people.subjects = std::mem::take(&mut people.representatives);
    }
    let subjects = people.subjects.clone();
    people
        .representatives
        .retain(|name| !subjects.iter().any(|subject| same_person(subject, name)));
    for list in [&mut people.subjects, &mut people.representatives] {
        list.sort_by(|a, b| b.belief.total_cmp(&a.belief));
    }
}

impl People {
    /// The name stands before the byte and no other person's name between.
    pub(super) fn subject_speaks_at(&self, byte: usize) -> bool {
        let last = self.mentions.iter().rfind(|name| name.range.end <= byte);
        match (last, self.subjects.first()) {
            (Some(last), Some(subject)) => same_person(last, subject),
            _ => true,
        }
    }
}

/// Subject, representative and authority.
pub(super) fn propose(
    letter: &Letter,
    people: &People,
    dates: &[FoundDate],
    papers: &[Paper],
) -> Vec<Proposal> {
    let mut proposals = named(letter, ProposedField::Name, &people.subjects);
    let acts = !people.representatives.is_empty();
    proposals.extend(named(
        letter,
        ProposedField::Representative,
        &people.representatives,
    ));
    proposals.extend(authority::propose(letter, dates, papers, acts));
    proposals
}

fn named(letter: &Letter, field: ProposedField, people: &[FoundName]) -> Vec<Proposal> {
    let several = people.iter().filter(|name| name.belief > 0.5).count() > 1;
    (0_u8..)
        .zip(people)
        .filter_map(|(rank, name)| {
            let belief = if rank == 0 {
                name.belief
            } else {
                name.belief * 0.5
            };
            let mut doubts = Vec::new();
            if several {
                doubts.push(Doubt::SeveralCandidates);
            }
            if name.case != Case::Nominative {
                doubts.push(Doubt::Declined);
            }
            if name.surname.is_none() && name.patronymic.is_some() {
                doubts.push(Doubt::Incomplete);
            }
            let proposal = Proposal::new(letter, field, name.value(), &name.range, belief)?;
            Some(proposal.doubting(doubts))
        })
        .collect()
}
