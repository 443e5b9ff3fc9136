//! Labels that recognition reads in Latin from the first letter to the last: `Nacnopt`, `agpec`.
//!
//! Such a word holds no letter that would say what it is, so only the words that introduce facts
//! are known again, by the shapes of their letters.

/// `Nacnopt`, `agpec`: a label in which every letter was read as the Latin one of its shape.
pub(super) fn label(word: &str) -> Option<String> {
    let (label, tail) = word.split_at_checked(word.trim_end_matches([':', '.', ',']).len())?;
    if label.len() < 3 || !label.chars().all(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let shaped = label.chars().map(|c| {
        SHAPES
            .iter()
            .chain(super::TWINS.iter().take(super::EXACT_TWINS))
            .find(|(latin, _)| *latin == c)
            .map_or(c, |(_, shape)| *shape)
    });
    let shaped: String = shaped.collect();
    let small: String = shaped.chars().map(super::super::letter::lower).collect();
    LABELS
        .contains(&small.as_str())
        .then(|| format!("{shaped}{tail}"))
}

/// Words that introduce the facts of a letter; recognition sometimes reads them all in Latin.
const LABELS: &[&str] = &[
    "паспорт",
    "паспорта",
    "рождения",
    "родился",
    "фамилия",
    "имя",
    "отчество",
    "телефон",
    "тел",
    "почта",
    "адрес",
    "адресу",
    "дата",
    "прошу",
    "подпись",
    "серия",
    "серии",
    "номер",
    "выдан",
    "кому",
    "кого",
    "согласие",
    "согласия",
    "отзываю",
    "заявление",
    "запрос",
    "данных",
    "договор",
    "код",
    "гражданина",
    "представитель",
    "доверенность",
    "доверенности",
    "удалить",
    "обработку",
];

/// Latin letters by their shape, beyond the exact twins.
const SHAPES: [(char, char); 16] = [
    ('N', 'П'),
    ('n', 'п'),
    ('t', 'т'),
    ('m', 'т'),
    ('u', 'и'),
    ('r', 'г'),
    ('k', 'к'),
    ('g', 'д'),
    ('A', 'Д'),
    ('b', 'ь'),
    ('h', 'н'),
    ('H', 'Н'),
    ('B', 'В'),
    ('w', 'ш'),
    ('3', 'З'),
    ('i', 'і'),
];
