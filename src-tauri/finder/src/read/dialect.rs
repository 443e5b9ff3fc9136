//! Which character delimits the fields of a CSV, and which ends its lines.

use dekada_core::sources::SourceMap;

use super::quotes::{self, Cells};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    pub delimiter: u8,
    /// `\n`, or `\r` in files from before 2001 that know no other.
    pub newline: u8,
}

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
const LINES_COMPARED: usize = 20;
const SAMPLE: usize = 64 << 10;

/// The header of a known collection decides; without one, the delimiter that cuts the first lines
/// into equally many fields.
pub(super) fn sniff(text: &[u8], map: &SourceMap) -> Dialect {
    let sample = text.get(..SAMPLE).unwrap_or(text);
    let newline = if !sample.contains(&b'\n') && sample.contains(&b'\r') {
        b'\r'
    } else {
        b'\n'
    };
    let sample = String::from_utf8_lossy(sample);
    let lines: Vec<&str> = sample
        .split(char::from(newline))
        .map(|line| line.trim_end_matches('\r'))
        .filter(|line| !line.is_empty())
        .take(LINES_COMPARED)
        .collect();
    let delimiter = DELIMITERS
        .into_iter()
        .rev()
        .max_by_key(|delimiter| fitness(&lines, *delimiter, map))
        .unwrap_or(b',');
    Dialect { delimiter, newline }
}

fn fitness(lines: &[&str], delimiter: u8, map: &SourceMap) -> (usize, usize, usize) {
    let mut cells = Cells::default();
    let mut fields = lines.iter().map(|line| {
        quotes::split(line, delimiter, &mut cells);
        cells.values().map(str::to_owned).collect::<Vec<_>>()
    });
    let header = fields.next().unwrap_or_default();
    let alike = fields.filter(|row| row.len() == header.len()).count();
    let agreeing = if header.len() > 1 { alike } else { 0 };
    (map.coverage(&header), agreeing, header.len())
}
