//! How much of a text was read wrongly: the character error rate.
//!
//! Levenshtein's distance to the true text over its length, after both sides' white space and
//! dashes were made equal: where a line ends and how long a dash is changes no reading. All else
//! counts, capitals and `ё` too.

use std::iter::Sum;

/// Wrong characters, and how many there are to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mistakes {
    wrong: usize,
    of: usize,
}

impl Mistakes {
    pub fn in_text(read: &str, truth: &str) -> Self {
        let truth = evened(truth);
        Self {
            wrong: distance(&evened(read), &truth),
            of: truth.len(),
        }
    }

    /// Nothing where there was nothing to read.
    pub fn rate(self) -> Option<f64> {
        (self.of > 0).then(|| self.wrong as f64 / self.of as f64)
    }
}

impl Sum for Mistakes {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            wrong: sum.wrong + one.wrong,
            of: sum.of + one.of,
        })
    }
}

fn evened(text: &str) -> Vec<char> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let one_dash = |letter| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    };
    words.join(" ").chars().map(one_dash).collect()
}

/// The fewest insertions, deletions and substitutions (Wagner and Fischer 1974, two rows).
fn distance(one: &[char], other: &[char]) -> usize {
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (row, own) in one.iter().enumerate() {
        let mut left = row + 1;
        let mut line = vec![left];
        for (theirs, pair) in other.iter().zip(above.windows(2)) {
            if let [diagonal, up] = pair {
                left = (diagonal + usize::from(own != theirs)).min(left.min(*up) + 1);
                line.push(left);
            }
        }
        above = line;
    }
    above.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(read: &str, truth: &str) -> usize {
        Mistakes::in_text(read, truth).wrong
    }

    #[test]
    fn missing_added_and_changed_letters_count_once_each() {
        assert_eq!(wrong("мл ко", "молоко"), 2, "one became a space, one went");
        assert_eq!(wrong("молокко", "молоко"), 1);
        assert_eq!(wrong("", "молоко"), 6);
        assert_eq!(wrong("молоко", ""), 6);
    }

    #[test]
    fn ends_of_lines_and_the_length_of_dashes_do_not_count() {
        assert_eq!(wrong("а — б\n\nв ", "а - б в"), 0);
    }

    #[test]
    fn a_latin_letter_is_wrong_where_the_cyrillic_one_stands() {
        assert_eq!(wrong("Ha", "На"), 2);
    }

    #[test]
    fn the_rate_is_over_the_length_of_the_truth() {
        assert_eq!(Mistakes::in_text("аб", "абвг").rate(), Some(0.5));
        assert_eq!(Mistakes::in_text("аб", "").rate(), None);
    }
}
