//! When two spellings are one key: an account id, or the value of a linked field.

use std::borrow::Cow;

/// The key without surrounding space, without the `.0` that spreadsheets and data frames add to
/// whole numbers, in lower case (UUIDs come in both). `None` for what stands for "no value".
#[must_use]
pub fn normal_key(spelling: &str) -> Option<Cow<'_, str>> {
    let trimmed = spelling.trim();
    let key = match trimmed.split_once('.') {
        Some((whole, zeros)) if is_number(whole) && !zeros.is_empty() && all_zeros(zeros) => whole,
        _ => trimmed,
    };
    let empty = key.is_empty()
        || ["null", "none", "nan", "n/a", "\\n", "-"]
            .iter()
            .any(|word| key.eq_ignore_ascii_case(word));
    if empty {
        None
    } else if key.chars().any(char::is_uppercase) {
        Some(Cow::Owned(key.to_lowercase()))
    } else {
        Some(Cow::Borrowed(key))
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn all_zeros(text: &str) -> bool {
    text.bytes().all(|b| b == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_key() {
        for (spelling, key) in [
            ("1042", Some("1042")),
            (" 1042 ", Some("1042")),
            ("1042.0", Some("1042")),
            ("1042.5", Some("1042.5")),
            ("A-17F", Some("a-17f")),
            ("007", Some("007")),
            ("v1.0", Some("v1.0")),
            ("", None),
            ("NULL", None),
            ("\\N", None),
        ] {
            assert_eq!(normal_key(spelling).as_deref(), key, "{spelling}");
        }
    }
}
