//! A birth date as exports write it.

use chrono::NaiveDate;

/// The date at the beginning of `text`: `1990-05-12`, `12.05.1990`, `12/05/1990`, `12-05-1990`,
/// each with or without a time behind it. Day before month, as Russian exports have it.
#[must_use]
pub fn date_in(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let day = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.' | '/'))
        .map_or(Some(text), |end| text.get(..end))?;
    let mut parts = day.trim_end_matches('.').split(['-', '.', '/']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let month: u32 = second.parse().ok()?;
    if first.len() == 4 {
        NaiveDate::from_ymd_opt(first.parse().ok()?, month, third.parse().ok()?)
    } else if third.len() == 4 {
        NaiveDate::from_ymd_opt(third.parse().ok()?, month, first.parse().ok()?)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_in_many_spellings() {
        for text in [
            "1990-05-12",
            " 12.05.1990 ",
            "12.5.1990 г.",
            "12/05/1990",
            "12-05-1990",
            "1990-05-12T00:00:00Z",
            "1990-05-12 00:00:00.000",
            "12.05.1990г.",
        ] {
            assert_eq!(
                date_in(text),
                NaiveDate::from_ymd_opt(1990, 5, 12),
                "{text}"
            );
        }
        for text in [
            "",
            "12 мая 1990",
            "31.02.1990",
            "12.05.90",
            "1.2.3.1990",
            "NULL",
        ] {
            assert_eq!(date_in(text), None, "{text}");
        }
    }
}
