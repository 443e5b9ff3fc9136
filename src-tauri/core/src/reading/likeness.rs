//! How alike two texts are, although recognition read each a little differently.
//!
//! A SimHash (Charikar, 2002) over what a text is made of: every part adds its hash, bit by bit,
//! to a sum, and the signs of the sums are 64 bits in which alike texts differ little. The parts
//! are runs of three letters of each stem, so that a misread letter costs three of them and not
//! the word, and the stems themselves; their order in the text does not matter.

use super::stems;

/// The SimHash of a text; 0 for a text without words.
#[must_use]
pub fn text_likeness(text: &str) -> u64 {
    let mut sums = [0_i32; 64];
    let mut count = 0;
    for stem in stems::of(text).split(' ').filter(|stem| !stem.is_empty()) {
        let letters: Vec<char> = stem.chars().collect();
        add(&mut sums, hash(&letters));
        for run in letters.windows(3) {
            add(&mut sums, hash(run));
        }
        count += 1;
    }
    if count == 0 {
        return 0;
    }
    sums.iter()
        .enumerate()
        .filter(|(_, sum)| **sum > 0)
        .fold(0, |bits, (at, _)| bits | 1 << at)
}

/// From 0 (nothing in common) to 1 (the same words), from the bits in which the two agree.
///
/// Unrelated texts agree in about half of the bits: that is 0 here, as is a text without words.
#[must_use]
pub fn alike(a: u64, b: u64) -> f32 {
    if a == 0 || b == 0 {
        return 0.0;
    }
    let apart = u16::try_from((a ^ b).count_ones()).unwrap_or(64);
    (1.0 - f32::from(apart) / 32.0).max(0.0)
}

fn add(sums: &mut [i32; 64], hash: u64) {
    for (at, sum) in sums.iter_mut().enumerate() {
        *sum += if hash >> at & 1 == 1 { 1 } else { -1 };
    }
}

/// FNV-1a with a last mixing: the low bits of plain FNV are alike for alike words.
fn hash(letters: &[char]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for letter in letters {
        hash = (hash ^ u64::from(u32::from(*letter))).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ hash >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ hash >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &str = "Прошу предоставить сведения об обработке моих персональных данных: \
        перечень данных, цели, правовые основания, сроки хранения и получателей. Ответ прошу \
        направить на адрес электронной почты, указанный выше, в установленный законом срок.";

    fn likeness(a: &str, b: &str) -> f32 {
        alike(text_likeness(a), text_likeness(b))
    }

    #[test]
    fn the_same_letter_read_twice_is_alike() {
        let misread = LETTER
            .replace("перечень", "перечснь")
            .replace("сроки", "ороки")
            .replace("законом", "закоиом");
        assert!(likeness(LETTER, &misread) > 0.7);
        let halves = LETTER.split_at(LETTER.find("Ответ").unwrap());
        assert!(likeness(LETTER, &format!("{} {}", halves.1, halves.0)) > 0.95);
        assert!((likeness(LETTER, LETTER) - 1.0).abs() < f32::EPSILON);
    }

    #[test]
    fn another_letter_is_not() {
        let other = "Настоящим отзываю согласие на получение рекламных рассылок и требую удалить \
            мою учётную запись вместе со всей историей заказов и платежей. Дальнейшие звонки \
            считаю недопустимыми и буду жаловаться в уполномоченный орган.";
        assert!(likeness(LETTER, other) < 0.5);
        assert!(
            likeness(LETTER, "") < f32::EPSILON,
            "nothing is like nothing"
        );
    }
}
