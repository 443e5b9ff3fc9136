//! The grammatical forms of Russian given names and patronymics, read backwards: from the form in
//! the letter to the nominative.
//!
//! Given names come from a list (`given_names.txt`) whose forms are made once; patronymics are
//! known by their endings.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::super::letter::lower;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Gender {
    He,
    She,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Case {
    Nominative,
    /// Of a man also the accusative.
    Genitive,
    Dative,
    /// Where it differs from the genitive.
    Accusative,
    Instrumental,
}

use Case::{Accusative, Dative, Genitive, Instrumental, Nominative};
use Gender::{He, She};

/// One way to read a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// As the list spells it: `Артём`.
    pub nominative: String,
    pub gender: Gender,
    pub case: Case,
}

static GIVEN: LazyLock<HashMap<String, Vec<Form>>> = LazyLock::new(|| {
    let mut forms: HashMap<String, Vec<Form>> = HashMap::new();
    for line in include_str!("given_names.txt").lines() {
        let mut words = line.split_whitespace();
        let gender = if words.next() == Some("m") { He } else { She };
        for name in words {
            for (case, form) in given_forms(name, gender) {
                let known = forms.entry(form).or_default();
                let nominative = name.to_owned();
                known.push(Form {
                    nominative,
                    gender,
                    case,
                });
            }
        }
    }
    forms
});

/// Every reading of a given name of the list.
pub(super) fn given(word: &str) -> &'static [Form] {
    GIVEN.get(&folded(word)).map_or(&[], Vec::as_slice)
}

/// As [`given`], and whether a letter had to be mended for it.
pub(super) fn given_or_misread(word: &str) -> (Vec<Form>, bool) {
    let known = given(word);
    if !known.is_empty() {
        return (known.to_vec(), false);
    }
    let word = folded(word);
    if word.chars().count() < 4 {
        return (Vec::new(), false);
    }
    let near: Vec<Form> = GIVEN
        .iter()
        .filter(|(form, _)| is_misread(form, &word))
        .flat_map(|(_, forms)| forms.clone())
        .collect();
    let first = near.first().map(|form| form.nominative.clone());
    let one_name = near
        .iter()
        .all(|form| Some(&form.nominative) == first.as_ref());
    if one_name {
        (near, first.is_some())
    } else {
        (Vec::new(), false)
    }
}

/// Letters that recognition takes for each other. Only these are mended: a name that differs in
/// another letter (`Альмира`, `Эльмира`) is another name.
const CONFUSED: &[(char, char)] = &[
    ('н', 'и'),
    ('н', 'п'),
    ('и', 'п'),
    ('и', 'й'),
    ('ш', 'щ'),
    ('ь', 'ъ'),
    ('ь', 'в'),
    ('е', 'с'),
    ('о', 'с'),
    ('л', 'п'),
    ('т', 'г'),
    ('ц', 'п'),
    ('в', 'з'),
    ('в', 'б'),
];

/// The two differ in one letter, which is often misread so.
fn is_misread(a: &str, b: &str) -> bool {
    // Russian letters have two bytes each; a misread letter leaves the length as it is.
    if a.len() != b.len() {
        return false;
    }
    let mut apart = a.chars().zip(b.chars()).filter(|(a, b)| a != b);
    let first = apart.next();
    let confused = |(a, b): (char, char)| CONFUSED.contains(&(a, b)) || CONFUSED.contains(&(b, a));
    first.is_some_and(confused) && apart.next().is_none()
}

/// Every patronymic of a man's name of the list, of sons and of daughters.
static PATRONYMICS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    include_str!("given_names.txt")
        .lines()
        .filter_map(|line| line.strip_prefix("m "))
        .flat_map(str::split_whitespace)
        .flat_map(|name| {
            let name = folded(name);
            let (stem, last) = split_last(&name);
            let (son, daughter) = match last {
                'й' => match stem.strip_suffix('и') {
                    Some(stem) => (format!("{stem}ьевич"), format!("{stem}ьевна")),
                    None => (format!("{stem}евич"), format!("{stem}евна")),
                },
                'ь' => (format!("{stem}евич"), format!("{stem}евна")),
                'а' | 'я' => (format!("{stem}ич"), format!("{stem}ична")),
                _ => match name.as_str() {
                    "павел" => ("павлович".to_owned(), "павловна".to_owned()),
                    "лев" => ("львович".to_owned(), "львовна".to_owned()),
                    _ => (format!("{name}ович"), format!("{name}овна")),
                },
            };
            [son, daughter]
        })
        .collect()
});

/// The nominative with its misread letter mended, where exactly one known patronymic is so near.
pub(super) fn mended_patronymic(nominative: &str) -> String {
    if PATRONYMICS.contains(nominative) {
        return nominative.to_owned();
    }
    let mut near = PATRONYMICS
        .iter()
        .filter(|known| is_misread(known, nominative));
    match (near.next(), near.next()) {
        (Some(known), None) => known.clone(),
        _ => nominative.to_owned(),
    }
}

fn given_forms(name: &str, gender: Gender) -> Vec<(Case, String)> {
    let name = folded(name);
    let (stem, last) = split_last(&name);
    let after_velar = stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']);
    let y = if after_velar { "и" } else { "ы" };
    let endings: [&str; 4] = match (gender, last) {
        (_, 'а') => [y, "е", "у", "ой"],
        (She, 'я') if stem.ends_with('и') => ["и", "и", "ю", "ей"],
        (_, 'я') => ["и", "е", "ю", "ей"],
        (She, 'ь') => ["и", "и", "ь", "ью"],
        (He, 'й' | 'ь') => ["я", "ю", "я", "ем"],
        (He, c) if is_consonant(c) => {
            let stem = match name.as_str() {
                "павел" => "павл",
                "лев" => "льв",
                _ => &name,
            };
            let forms = ["а", "у", "а", "ом"].map(|ending| format!("{stem}{ending}"));
            return cases(&name, forms);
        }
        _ => return vec![(Nominative, name)],
    };
    let forms = endings.map(|ending| format!("{stem}{ending}"));
    cases(&name, forms)
}

fn cases(name: &str, forms: [String; 4]) -> Vec<(Case, String)> {
    let mut all = vec![(Nominative, name.to_owned())];
    for (case, form) in [Genitive, Dative, Accusative, Instrumental]
        .into_iter()
        .zip(forms)
    {
        if !all.iter().any(|(_, known)| *known == form) || case == Dative {
            all.push((case, form));
        }
    }
    all
}

/// A given name that the list does not have, in the case its patronymic shows.
pub(super) fn strange_given(word: &str, gender: Gender, case: Case) -> String {
    let word = folded(word);
    let (stem, last) = split_last(&word);
    match (gender, case, last) {
        (_, Nominative, _) => word,
        (He, Genitive, 'а') | (He, Dative, 'у') => stem.to_owned(),
        (He, Genitive, 'я') | (He, Dative, 'ю') if stem.ends_with(is_consonant) => {
            format!("{stem}ь")
        }
        (He, Genitive, 'я') | (He, Dative, 'ю') => format!("{stem}й"),
        (He, Instrumental, 'м') => split_last(stem).0.to_owned(),
        (She, Genitive, 'ы') | (She, Accusative, 'у') | (_, Dative, 'е') => format!("{stem}а"),
        (She, Genitive | Dative, 'и') if stem.ends_with(['г', 'к', 'х', 'ж', 'ш', 'ч', 'щ']) =>
        {
            format!("{stem}а")
        }
        (She, Genitive | Dative, 'и') | (She, Accusative, 'ю') => format!("{stem}я"),
        (She, Instrumental, 'й') => format!("{}а", split_last(stem).0),
        _ => word,
    }
}

/// Patronymics in `-ич` alone; so do many surnames and other words end.
const SHORT_SONS: [&str; 8] = [
    "ильич",
    "кузьмич",
    "лукич",
    "фомич",
    "никитич",
    "саввич",
    "фокич",
    "ильинич",
];

/// Stems of adjectives that end as patronymics do.
const ADJECTIVES: [&str; 10] = [
    "основн",
    "уголовн",
    "верховн",
    "духовн",
    "церковн",
    "условн",
    "виновн",
    "личн",
    "частичн",
    "кровн",
];

const SONS: [(&str, Case); 4] = [
    ("", Nominative),
    ("а", Genitive),
    ("у", Dative),
    ("ем", Instrumental),
];

const DAUGHTERS: [(&str, Case); 5] = [
    ("а", Nominative),
    ("ы", Genitive),
    ("е", Dative),
    ("у", Accusative),
    ("ой", Instrumental),
];

/// The reading of a patronymic.
pub(super) fn patronymic(word: &str) -> Option<Form> {
    let word = folded(word);
    let son =
        |stem: &&str| stem.ends_with("ович") || stem.ends_with("евич") || SHORT_SONS.contains(stem);
    let daughter = |stem: &&str| {
        ["овн", "евн", "ичн"].iter().any(|end| stem.ends_with(end)) && !ADJECTIVES.contains(stem)
    };
    let form = |nominative: String, gender, case| Form {
        nominative,
        gender,
        case,
    };
    let his = SONS.iter().find_map(|(ending, case)| {
        let stem = word.strip_suffix(ending).filter(son)?;
        Some(form(stem.to_owned(), He, *case))
    });
    let hers = || {
        DAUGHTERS.iter().find_map(|(ending, case)| {
            let stem = word.strip_suffix(ending).filter(daughter)?;
            Some(form(format!("{stem}а"), She, *case))
        })
    };
    his.or_else(hers)
        .filter(|form| form.nominative.chars().count() >= 5)
}

/// Lower case, `е` for `ё`.
pub(super) fn folded(word: &str) -> String {
    word.chars().map(lower).collect()
}

fn split_last(word: &str) -> (&str, char) {
    let last = word.chars().next_back().unwrap_or(' ');
    (word.strip_suffix(last).unwrap_or(word), last)
}

fn is_consonant(c: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_is_read_in_every_case() {
        let read = |word: &str, case: Case| {
            given(word)
                .iter()
                .find(|form| form.case == case)
                .map(|form| form.nominative.as_str())
        };
        for (form, case, expected) in [
            ("Павла", Genitive, "Павел"),
            ("Льву", Dative, "Лев"),
            ("Артема", Genitive, "Артём"),
            ("Игоря", Genitive, "Игорь"),
            ("Никиты", Genitive, "Никита"),
            ("Ильи", Genitive, "Илья"),
            ("Марии", Genitive, "Мария"),
            ("Любови", Genitive, "Любовь"),
            ("Ольги", Genitive, "Ольга"),
            ("Ксению", Accusative, "Ксения"),
            ("Сергеем", Instrumental, "Сергей"),
            ("АННЫ", Genitive, "Анна"),
        ] {
            assert_eq!(read(form, case), Some(expected), "{form}");
        }
        assert!(given_or_misread("Алексаидр").1, "one letter is mended");
        assert!(given("Заявление").is_empty());
    }

    #[test]
    fn a_patronymic_shows_gender_and_case() {
        for (word, nominative, gender, case) in [
            ("Ивановича", "иванович", He, Genitive),
            ("Ильичу", "ильич", He, Dative),
            ("Никитична", "никитична", She, Nominative),
            ("Андреевны", "андреевна", She, Genitive),
            ("ФЁДОРОВНУ", "федоровна", She, Accusative),
        ] {
            let form = patronymic(word).unwrap();
            assert_eq!(
                (form.nominative.as_str(), form.gender, form.case),
                (nominative, gender, case)
            );
        }
        assert_eq!(patronymic("Кирпич"), None);
        assert_eq!(patronymic("основной"), None);
    }
}
