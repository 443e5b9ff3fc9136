//! "There is nothing to say" is an answer only when it is said.

/// A list the law asks for, or the sentence that there is nothing to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stated<T> {
    /// Nothing to list; the sentence that says so, for example «Трансграничная передача не
    /// осуществляется».
    Nothing(String),
    Listed(Vec<T>),
}

impl<T> Stated<T> {
    /// The rows, none when the sentence stands instead.
    #[must_use]
    pub fn rows(&self) -> &[T] {
        match self {
            Self::Nothing(_) => &[],
            Self::Listed(rows) => rows,
        }
    }

    /// Blank sentence, empty list, or a row that `incomplete` finds unfinished.
    pub(super) fn is_missing(&self, incomplete: impl Fn(&T) -> bool) -> bool {
        match self {
            Self::Nothing(sentence) => is_blank(sentence),
            Self::Listed(rows) => rows.is_empty() || rows.iter().any(incomplete),
        }
    }
}

/// Nothing a reader could see.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || c.is_control())
}

/// Any of these is blank.
pub(super) fn any_blank<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    texts.into_iter().any(is_blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_rows_is_missing_and_a_sentence_is_not() {
        assert!(Stated::<String>::Listed(vec![]).is_missing(|row| is_blank(row)));
        assert!(Stated::<String>::Nothing(" \u{a0}\n".to_owned()).is_missing(|_| false));
        assert!(!Stated::<String>::Nothing("не осуществляется".to_owned()).is_missing(|_| false));
    }

    #[test]
    fn one_unfinished_row_spoils_the_list() {
        let rows = Stated::Listed(vec!["есть".to_owned(), String::new()]);
        assert!(rows.is_missing(|row| is_blank(row)));
    }
}
