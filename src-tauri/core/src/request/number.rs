//! A request's number: the year of registration and a counter without gaps, `2026-0001`.

use crate::word::UnknownWord;
use std::fmt;
use std::str::FromStr;

/// `2026-0042`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestNumber {
    pub year: i32,
    pub n: u32,
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.year, self.n)
    }
}

impl FromStr for RequestNumber {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let unknown = UnknownWord {
            set: "request number",
        };
        let (year, n) = text.trim().split_once('-').ok_or(unknown)?;
        let plain = |part: &str| part.len() >= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || !plain(year) || !plain(n) {
            return Err(unknown);
        }
        let number = Self {
            year: year.parse().map_err(|_| unknown)?,
            n: n.parse().map_err(|_| unknown)?,
        };
        if number.n == 0 || number.to_string() != text.trim() {
            return Err(unknown);
        }
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_as_it_is_written() {
        for text in ["2026-0001", "2026-9999", "2026-10000"] {
            assert_eq!(
                text.parse::<RequestNumber>().map(|n| n.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn what_only_looks_like_a_number_is_refused() {
        for text in [
            "",
            "2026",
            "2026-1",
            "2026-0000",
            "26-0001",
            "2026-00001",
            "2026-00a1",
            "2026-+001",
        ] {
            assert!(text.parse::<RequestNumber>().is_err(), "{text}");
        }
    }
}
