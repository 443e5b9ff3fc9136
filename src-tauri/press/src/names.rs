//! Names of people in the cases a Russian letter needs.
//!
//! Every form is a proposal that the officer can correct; nothing here fails. A name that is not
//! wholly Cyrillic, or has an order of its own, stays as it is. The rules of declension are those
//! of the crate `petrovich`; which word is which is decided here, by the patronymic.

use dekada_core::personal::Personal;
use dekada_core::report::SubjectName;
use petrovich::Case;

/// What a salutation and the endings depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    Feminine,
    Masculine,
    /// The name does not tell.
    Unknown,
}

/// Forms of a name for the officer to look over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedForms {
    pub nominative: Personal<String>,
    pub genitive: Personal<String>,
    pub dative: Personal<String>,
    /// «Уважаемая Анна Юрьевна!»
    pub salutation: Personal<String>,
    /// «А. Ю. Щербакова»
    pub initials: Personal<String>,
    pub gender: Gender,
}

impl ProposedForms {
    #[must_use]
    pub fn subject_name(&self) -> SubjectName {
        SubjectName {
            nominative: self.nominative.clone(),
            genitive: self.genitive.clone(),
            dative: self.dative.clone(),
        }
    }
}

/// Proposes the forms of a whole name, written «Фамилия Имя Отчество» or «Имя Отчество Фамилия».
#[must_use]
pub fn decline(full_name: &str) -> ProposedForms {
    match Name::parse(full_name) {
        Some(name) => name.forms(),
        None => unchanged(full_name),
    }
}

fn unchanged(full_name: &str) -> ProposedForms {
    let name = full_name.split_whitespace().collect::<Vec<_>>().join(" ");
    let whole: Personal<String> = name.as_str().into();
    let salutation = if name.is_empty() {
        "Здравствуйте!".to_owned()
    } else {
        format!("Здравствуйте, {name}!")
    };
    ProposedForms {
        nominative: whole.clone(),
        genitive: whole.clone(),
        dative: whole.clone(),
        salutation: salutation.into(),
        initials: whole,
        gender: Gender::Unknown,
    }
}

/// A Russian name by its parts; a part that was not given is empty.
struct Name {
    last: String,
    first: String,
    middle: String,
    surname_last: bool,
}

impl Name {
    /// Nothing when the name is foreign or has more parts than a Russian one.
    fn parse(full_name: &str) -> Option<Self> {
        let spaced = full_name.replace('.', ". ");
        let mut words: Vec<String> = spaced.split_whitespace().map(settle_case).collect();
        if !words.iter().all(|word| is_cyrillic(word)) {
            return None;
        }
        // «Гейдар оглы» is one patronymic.
        if let Some(tail) = words.pop_if(|word| turkic_gender(word).is_some()) {
            let father = words.pop()?;
            words.push(format!("{father} {tail}"));
        }
        let surname_last = words.get(1).is_some_and(|word| is_patronymic(word));
        let mut words = words.into_iter();
        let mut next = || words.next().unwrap_or_default();
        let [one, two, three, none] = [next(), next(), next(), next()];
        let [last, first, middle] = if surname_last {
            [three, one, two]
        } else {
            [one, two, three]
        };
        let known = none.is_empty() && !(last.is_empty() && first.is_empty());
        known.then_some(Self {
            last,
            first,
            middle,
            surname_last,
        })
    }

    fn forms(&self) -> ProposedForms {
        let gender = self.gender();
        ProposedForms {
            nominative: self.written(Part::clone_as_is).into(),
            genitive: self.in_case(gender, Case::Genitive).into(),
            dative: self.in_case(gender, Case::Dative).into(),
            salutation: self.salutation(gender).into(),
            initials: self.initials().into(),
            gender,
        }
    }

    fn gender(&self) -> Gender {
        if let Some(gender) = self.middle.split(' ').next_back().and_then(turkic_gender) {
            return gender;
        }
        fn spelled(word: &str) -> Option<&str> {
            (!word.is_empty() && !is_initial(word)).then_some(word)
        }
        let [last, first, middle] = [&self.last, &self.first, &self.middle].map(|w| spelled(w));
        match petrovich::detect_gender(last, first, middle) {
            petrovich::Gender::Female => Gender::Feminine,
            petrovich::Gender::Male => Gender::Masculine,
            petrovich::Gender::Androgynous => Gender::Unknown,
        }
    }

    fn in_case(&self, gender: Gender, case: Case) -> String {
        self.written(|part, word| part.decline(gender, word, case))
    }

    /// The parts in the order they were written in.
    fn written(&self, form: impl Fn(Part, &str) -> String) -> String {
        let last = (Part::Last, &self.last);
        let first = (Part::First, &self.first);
        let middle = (Part::Middle, &self.middle);
        let order = if self.surname_last {
            [first, middle, last]
        } else {
            [last, first, middle]
        };
        let given = order.into_iter().filter(|(_, word)| !word.is_empty());
        given
            .map(|(part, word)| form(part, word))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// By name and patronymic; without them by surname; neutral when the gender is not known.
    fn salutation(&self, gender: Gender) -> String {
        let (dear, title) = match gender {
            Gender::Feminine => ("Уважаемая", "госпожа"),
            Gender::Masculine => ("Уважаемый", "господин"),
            Gender::Unknown => {
                return format!("Здравствуйте, {}!", self.written(Part::clone_as_is));
            }
        };
        let spelled = |word: &str| !word.is_empty() && !is_initial(word);
        if spelled(&self.first) && spelled(&self.middle) {
            format!("{dear} {} {}!", self.first, self.middle)
        } else if self.last.is_empty() {
            format!("{dear} {}!", self.first)
        } else {
            format!("{dear} {title} {}!", self.last)
        }
    }

    fn initials(&self) -> String {
        if self.last.is_empty() || self.first.is_empty() {
            return self.written(Part::clone_as_is);
        }
        let given = [&self.first, &self.middle]
            .into_iter()
            .filter(|word| !word.is_empty());
        let mut words: Vec<String> = given.map(|word| initial(word)).collect();
        words.push(self.last.clone());
        words.join(" ")
    }
}

#[derive(Clone, Copy)]
enum Part {
    Last,
    First,
    Middle,
}

impl Part {
    fn decline(self, gender: Gender, word: &str, case: Case) -> String {
        let gender = match gender {
            Gender::Feminine => petrovich::Gender::Female,
            Gender::Masculine => petrovich::Gender::Male,
            Gender::Unknown => return word.to_owned(),
        };
        if is_initial(word) || word.contains(' ') {
            return word.to_owned();
        }
        match self {
            Self::Last => petrovich::lastname(gender, word, case),
            Self::First => petrovich::firstname(gender, word, case),
            Self::Middle => petrovich::middlename(gender, word, case),
        }
    }

    fn clone_as_is(self, word: &str) -> String {
        word.to_owned()
    }
}

/// «Александра-Виктория» → «А.-В.»
fn initial(word: &str) -> String {
    let parts = word.split(' ').next().unwrap_or_default().split('-');
    let letters = parts.filter_map(|part| part.chars().next());
    letters
        .map(|letter| format!("{letter}."))
        .collect::<Vec<_>>()
        .join("-")
}

fn is_initial(word: &str) -> bool {
    word.ends_with('.')
}

/// Only such words may be given to the rules of declension.
fn is_cyrillic(word: &str) -> bool {
    word.chars()
        .all(|c| matches!(c, 'А'..='я' | 'Ё' | 'ё' | '-' | '.'))
}

/// Asked of a second word only: surnames look like this too, first names do not.
fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase();
    word.contains(' ')
        || ["ич", "вна", "чна"]
            .iter()
            .any(|ending| word.ends_with(ending))
}

fn turkic_gender(word: &str) -> Option<Gender> {
    match word.to_lowercase().as_str() {
        "оглы" | "оглу" | "улы" | "уулу" => Some(Gender::Masculine),
        "кызы" | "гызы" => Some(Gender::Feminine),
        _ => None,
    }
}

/// A scan or an export may shout: «ЩЕРБАКОВА» is set as «Щербакова».
fn settle_case(word: &str) -> String {
    let shouted = word.chars().filter(|c| c.is_alphabetic()).count() > 1
        && word.chars().all(|c| !c.is_lowercase());
    if !shouted {
        return word.to_owned();
    }
    let part = |part: &str| {
        let mut letters = part.chars();
        letters
            .next()
            .into_iter()
            .chain(letters.flat_map(char::to_lowercase))
            .collect::<String>()
    };
    word.split('-').map(part).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
