//! Tesseract reads a prepared picture.
//!
//! One process reads one picture on one core; several pages are read by several processes. The
//! answer is a table of words with their boxes and how sure it is of each. It is taken apart here,
//! in the program's own process, with nothing believed: numbers that are none, boxes outside the
//! picture and control characters are dropped, and there is a cap for words and text.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::Program;
use super::lines::join_torn;
use super::run::{Fault, Output, Task};
use crate::limits::Limits;
use crate::wire::{TEXT_PER_PAGE, WORDS_PER_PAGE};

/// A table of a dense page is some hundred kilobytes.
const TABLE_BYTES: u64 = 16 << 20;
/// A page in the whole: small print on A3 takes ten seconds.
const READING_TIME: Duration = Duration::from_secs(120);

/// What was read, in the order of reading.
#[derive(Debug, Default)]
pub struct Layout {
    pub words: Vec<Seen>,
}

/// A word on the picture, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    pub text: String,
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    /// 0 to 1.
    pub confidence: f32,
    pub line: u32,
}

/// Reads a picture (PGM) of this resolution.
pub fn read(
    worker: &Path,
    picture: &[u8],
    dpi: f32,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Layout, Fault> {
    let table = ask(
        worker,
        picture,
        dpi,
        &["-l", "rus+eng", "--psm", "3"],
        "tsv",
        (limits, stop),
    )?;
    Ok(layout(&String::from_utf8_lossy(&table)))
}

/// By how many degrees clockwise the picture must be turned to be upright, when Tesseract has an
/// opinion.
pub fn upright_turn(
    worker: &Path,
    picture: &[u8],
    dpi: f32,
    limits: &Limits,
    stop: &AtomicBool,
) -> Result<Option<u32>, Fault> {
    let said = match ask(
        worker,
        picture,
        dpi,
        &["-l", "osd", "--psm", "0"],
        "",
        (limits, stop),
    ) {
        // Without enough letters it ends with an error.
        Err(Fault::Failed) => return Ok(None),
        said => said?,
    };
    Ok(turn_in(&String::from_utf8_lossy(&said)))
}

fn ask(
    worker: &Path,
    picture: &[u8],
    dpi: f32,
    how: &[&str],
    form: &str,
    (limits, stop): (&Limits, &AtomicBool),
) -> Result<Vec<u8>, Fault> {
    let mut arguments = vec!["stdin".to_owned(), "stdout".to_owned()];
    arguments.push("--dpi".to_owned());
    arguments.push(format!("{:.0}", dpi.clamp(70.0, 2400.0)));
    arguments.extend(how.iter().map(|&word| word.to_owned()));
    // Pages are never white on black as a whole, and trying costs time and letters.
    arguments.extend(["-c", "tessedit_do_invert=0"].map(str::to_owned));
    if !form.is_empty() {
        arguments.push(form.to_owned());
    }
    let task = Task {
        program: Program::Tesseract,
        arguments,
        input: picture,
        output_cap: TABLE_BYTES,
        output: Output::Results,
        memory_bytes: limits.memory_bytes,
        time: READING_TIME.min(limits.file_time),
    };
    task.run(worker, stop)
}

/// Both answers of Tesseract, whatever stands in them; for the fuzz targets.
pub fn take_apart(said: &str) -> usize {
    let turns = usize::from(turn_in(said).is_some());
    layout(said).words.len() + turns
}

/// Takes the table apart: twelve columns, of which the rows of level 5 are words.
fn layout(table: &str) -> Layout {
    let mut layout = Layout::default();
    let mut lines = Lines::default();
    let mut bytes = 0;
    for row in table.lines().skip(1) {
        let Some(seen) = word(row, &mut lines) else {
            continue;
        };
        bytes += seen.text.len() + 1;
        if layout.words.len() >= WORDS_PER_PAGE || bytes > TEXT_PER_PAGE {
            break;
        }
        layout.words.push(seen);
    }
    layout.words = join_torn(layout.words);
    layout
}

/// Numbers the lines through the page.
#[derive(Default)]
struct Lines {
    last: Option<[u32; 3]>,
    number: u32,
}

impl Lines {
    fn number(&mut self, line: [u32; 3]) -> u32 {
        if self.last.is_some_and(|last| last != line) {
            self.number += 1;
        }
        self.last = Some(line);
        self.number
    }
}

fn word(row: &str, lines: &mut Lines) -> Option<Seen> {
    const WORD: &str = "5";
    const LONGEST: usize = 1000;
    let columns: Vec<&str> = row.splitn(12, '\t').collect();
    let &[
        WORD,
        _,
        block,
        paragraph,
        line,
        _,
        left,
        top,
        width,
        height,
        sure,
        text,
    ] = columns.as_slice()
    else {
        return None;
    };
    let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number < 1 << 17);
    let text: String = text.trim().chars().filter(|c| !c.is_control()).collect();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    let sure: f32 = sure.parse().ok().filter(|sure: &f32| sure.is_finite())?;
    let place = [left, top, width, height].map(number);
    let [Some(left), Some(top), Some(width), Some(height)] = place else {
        return None;
    };
    Some(Seen {
        text,
        left: left as f32,
        top: top as f32,
        width: width as f32,
        height: height as f32,
        confidence: (sure / 100.0).clamp(0.0, 1.0),
        line: lines.number([number(block)?, number(paragraph)?, number(line)?]),
    })
}

/// `Rotate: 90`, when `Orientation confidence:` is more than a guess.
fn turn_in(said: &str) -> Option<u32> {
    const GUESS: f32 = 1.0;
    let value = |name: &str| {
        let line = said.lines().find_map(|line| line.trim().strip_prefix(name));
        line.map(str::trim)
    };
    let sure: f32 = value("Orientation confidence:")?.parse().ok()?;
    let turn: u32 = value("Rotate:")?.parse().ok()?;
    (sure > GUESS && turn < 360 && turn.is_multiple_of(90)).then_some(turn)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";

    #[test]
    fn words_come_with_their_places_lines_and_confidence() {
        let table = format!(
            "{HEAD}\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n\
             5\t1\t1\t1\t1\t1\t100\t200\t50\t30\t96.5\tПрошу\n\
             5\t1\t1\t1\t1\t2\t160\t200\t50\t30\t40\tвас\n\
             5\t1\t1\t1\t2\t1\t100\t240\t50\t30\t91\tудалить"
        );
        let words = layout(&table).words;
        let texts: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["Прошу", "вас", "удалить"]);
        assert_eq!((words[0].left, words[0].height), (100.0, 30.0));
        assert_eq!(words[0].confidence, 0.965);
        assert_eq!([words[0].line, words[1].line, words[2].line], [0, 0, 1]);
    }

    #[test]
    fn nonsense_in_the_table_is_dropped() {
        let rows = [
            "5\t1\t1\t1\t1\t1\t-4\t200\t50\t30\t96\tвлево",
            "5\t1\t1\t1\t1\t1\t1\t1\t50\t4294967295\t96\tвысоко",
            "5\t1\t1\t1\t1\t1\t1\t1\t5\t4\tNaN\tнеясно",
            "5\t1\t1\t1\t1\t1\t1\t1\t5\t4\t96\t \u{1}",
            "5\t1\t1",
            "слово",
        ];
        assert!(
            layout(&format!("{HEAD}\n{}", rows.join("\n")))
                .words
                .is_empty()
        );
        let many = "5\t1\t1\t1\t1\t1\t1\t1\t5\t4\t96\tа\n".repeat(WORDS_PER_PAGE + 5);
        assert_eq!(
            layout(&format!("{HEAD}\n{many}")).words.len(),
            WORDS_PER_PAGE
        );
    }

    #[test]
    fn a_turn_is_believed_when_it_is_no_guess() {
        let said = |turn: u32, sure: f32| {
            format!("Page number: 0\nRotate: {turn}\nOrientation confidence: {sure}\n")
        };
        assert_eq!(turn_in(&said(180, 5.2)), Some(180));
        assert_eq!(turn_in(&said(180, 0.4)), None);
        assert_eq!(turn_in(&said(45, 9.0)), None);
        assert_eq!(turn_in("Too few characters"), None);
    }
}
