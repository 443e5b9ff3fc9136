//! What scanning and recognition do to a text.

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Noise {
    None,
    /// A good scan: now and then a letter of the other script, a lost space.
    Scan,
    /// A poor one: letters for digits, misread letters.
    Poor,
}

/// Chance from a seed (SplitMix64), the same on every machine.
pub struct Chance(u64);

impl Chance {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// True `per_mille` times of a thousand.
    fn happens(&mut self, per_mille: u64) -> bool {
        self.next() % 1000 < per_mille
    }
}

const TWINS: [(char, char); 18] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('х', 'x'),
    ('у', 'y'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('З', '3'),
];

const DIGITS: [(char, char); 4] = [('0', 'О'), ('3', 'З'), ('1', 'l'), ('0', 'O')];

const MISREAD: [(char, char); 10] = [
    ('н', 'и'),
    ('и', 'н'),
    ('ш', 'щ'),
    ('ь', 'ъ'),
    ('в', 'з'),
    ('ц', 'п'),
    ('е', 'с'),
    ('л', 'п'),
    ('й', 'и'),
    ('т', 'г'),
];

impl Noise {
    pub fn spoil(self, text: &str, chance: &mut Chance) -> String {
        let (twin, digit, misread, space, sign) = match self {
            Self::None => return text.to_owned(),
            Self::Scan => (15, 0, 1, 4, 300),
            Self::Poor => (40, 30, 8, 12, 800),
        };
        let mut out = String::with_capacity(text.len());
        let swap = |c: char, pairs: &[(char, char)]| {
            pairs
                .iter()
                .find(|(known, _)| *known == c)
                .map(|(_, read)| *read)
        };
        for c in text.chars() {
            let read = if chance.happens(twin) {
                swap(c, &TWINS)
            } else if chance.happens(misread) {
                swap(c, &MISREAD)
            } else if chance.happens(digit) {
                swap(c, &DIGITS)
            } else {
                None
            };
            let after_letter = out.ends_with(|c: char| c.is_lowercase());
            if c == ' ' && after_letter && chance.happens(space) {
                continue;
            }
            if c == '№' && chance.happens(sign) {
                out.push_str("Ne");
            } else {
                out.push(read.unwrap_or(c));
            }
        }
        out
    }
}
