//! Recognition: pages per minute and character error rates, beside OCRmyPDF and plain Tesseract.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use super::intake::{Taken, ratio};
use super::letters::{Letters, below};
use super::mistakes::Mistakes;
use super::{Bench, command, emptied, figure, import};
use crate::bench::clock::{Spent, quietly};
use crate::practice::{list, text};
use crate::shell::{Outcome, Trouble, read_json, read_quietly, succeeds};

const LANGUAGES: [&str; 2] = ["-l", "rus+eng"];
/// OCRmyPDF writes this in place of the text of pages that have text already, with their numbers:
/// `4]` or `29-30]`.
const SKIPPED: &str = "[OCR skipped on page(s) ";

/// The text of every letter as one program read it; nothing where it read none.
type Texts = Vec<Option<String>>;

pub fn reading(bench: &Bench, letters: &Letters, vault: &Path, taken: &Taken) -> Outcome {
    let read = quietly(import::dekadactl(bench, vault).arg("read"))?;
    let dekada = [taken.spent, read].into_iter().sum();
    speed("Dekada: take in and read", dekada, letters.pages());
    let ours = told(bench, letters, vault, taken);
    let ocrmypdf = if succeeds(&mut command(".", "ocrmypdf", &["--version"])) {
        let (texts, spent) = ocrmypdf(letters)?;
        speed(
            "ocrmypdf -l rus+eng, all in one file",
            spent,
            letters.pages(),
        );
        ratio(
            "Dekada / ocrmypdf, pages per minute (goal 1.5)",
            spent.wall,
            dekada.wall,
        );
        ratio(
            "the same by processor time",
            spent.processor,
            dekada.processor,
        );
        texts
    } else {
        figure("ocrmypdf", "not measured: install the package ocrmypdf");
        vec![None; letters.list.len()]
    };
    if letters.list.iter().any(|letter| letter.truth.is_some()) {
        table(letters, &[ours, tesseract(letters)?, ocrmypdf]);
    }
    Ok(())
}

fn speed(who: &str, spent: Spent, pages: usize) {
    let minutes = |time: Duration| pages as f64 / time.as_secs_f64().max(f64::EPSILON) * 60.0;
    let value = format!(
        "{:.1} pages a minute, {:.2} s of processors a page",
        minutes(spent.wall),
        spent.processor.as_secs_f64() / pages.max(1) as f64
    );
    figure(who, &value);
}

/// What Dekada read.
fn told(bench: &Bench, letters: &Letters, vault: &Path, taken: &Taken) -> Texts {
    let ask = |document: &Option<i64>| {
        let mut line = import::dekadactl(bench, vault);
        line.args(["document", "text", "--unread"]);
        let answer = read_json(line.arg(document.as_ref()?.to_string()), &[0]).ok()?;
        let pages: Vec<&str> = list(&answer, "/pages")
            .map(|page| text(page, "/text"))
            .collect();
        Some(pages.join("\n"))
    };
    let documents = letters.list.iter().zip(&taken.documents);
    documents.map(|(_, document)| ask(document)).collect()
}

fn ocrmypdf(letters: &Letters) -> Outcome<(Texts, Spent)> {
    let text = letters.work.join("ocrmypdf.txt");
    let mut line = command(".", "ocrmypdf", &LANGUAGES);
    line.args(["--output-type", "pdf", "--skip-text", "--jobs"]);
    line.arg(thread::available_parallelism()?.to_string());
    line.arg("--sidecar").arg(&text).arg(&letters.together);
    let spent = quietly(line.arg(letters.work.join("ocrmypdf.pdf")))?;
    Ok((by_letter(letters, &fs::read_to_string(&text)?), spent))
}

/// Tesseract as it is, on pictures of the pages at the resolution that it asks for. Its speed is
/// not compared: here it runs once for each processor, each on its share.
fn tesseract(letters: &Letters) -> Outcome<Texts> {
    let folder = letters.work.join("pictures");
    emptied(&folder)?;
    let mut draw = command(".", "pdftoppm", &["-r", "300", "-gray", "-png"]);
    quietly(draw.arg(&letters.together).arg(folder.join("page")))?;
    let pictures = below(&folder)?;
    let hands = thread::available_parallelism()?.get();
    let share = pictures.len().div_ceil(hands).max(1);
    let read: Vec<Outcome<String>> = thread::scope(|scope| {
        let started: Vec<_> = pictures
            .chunks(share)
            .enumerate()
            .map(|(number, share)| {
                let names = letters.work.join(format!("pictures{number}.txt"));
                scope.spawn(move || read_pictures(&names, share))
            })
            .collect();
        let crashed = || Err(Trouble::new("tesseract was not waited for"));
        let ended = started.into_iter().map(|hand| hand.join());
        ended
            .map(|read| read.unwrap_or_else(|_| crashed()))
            .collect()
    });
    let read: Vec<String> = read.into_iter().collect::<Outcome<_>>()?;
    fs::remove_dir_all(&folder)?;
    Ok(by_letter(letters, &read.join("\u{c}")))
}

/// The texts of the pictures, with a form feed between two.
fn read_pictures(names: &Path, pictures: &[PathBuf]) -> Outcome<String> {
    let lines: Vec<_> = pictures.iter().map(|path| path.to_string_lossy()).collect();
    fs::write(names, lines.join("\n"))?;
    let mut line = command(".", "tesseract", &[]);
    line.env("OMP_THREAD_LIMIT", "1").arg(names).arg("stdout");
    let text = read_quietly(line.args(LANGUAGES), &[0])?;
    // Some versions end the last page with one too.
    let text = String::from_utf8_lossy(&text);
    Ok(text.trim_end_matches('\u{c}').to_owned())
}

/// Deals pages, which form feeds keep apart, to the letters they belong to.
fn by_letter(letters: &Letters, text: &str) -> Texts {
    let mut pages = text
        .split('\u{c}')
        .flat_map(|page| std::iter::repeat_n(page, 1 + skipped_more(page)));
    let deal = |letter: &super::letters::Letter| {
        let own: Vec<&str> = pages.by_ref().take(letter.pages).collect();
        let own = own.join("\n");
        (!own.contains(SKIPPED)).then_some(own)
    };
    letters.list.iter().map(deal).collect()
}

/// How many pages more than one a segment stands for.
fn skipped_more(page: &str) -> usize {
    let range = page.trim().strip_prefix(SKIPPED);
    let range = range.and_then(|range| range.strip_suffix(']')?.split_once('-'));
    let ends = range.and_then(|(first, last)| Some((first.parse().ok()?, last.parse().ok()?)));
    ends.map_or(0, |(first, last): (usize, usize)| {
        last.saturating_sub(first)
    })
}

/// Prints the error rate of each program for each kind of page that has its true text.
fn table(letters: &Letters, programs: &[Texts; 3]) {
    println!(
        "\n{:<14} {:>5} {:>9} {:>11} {:>10} {:>20}",
        "wrong letters", "pages", "Dekada", "tesseract", "ocrmypdf", "Dekada / tesseract"
    );
    let mut kinds: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (number, letter) in letters.list.iter().enumerate() {
        if letter.truth.is_some() {
            kinds.entry(&letter.kind).or_default().push(number);
        }
    }
    for (kind, numbers) in kinds {
        let own = |number: &usize| letters.list.get(*number).map_or(0, |letter| letter.pages);
        let pages: usize = numbers.iter().map(own).sum();
        let [ours, plain, other] = programs
            .each_ref()
            .map(|texts| rate(letters, texts, &numbers));
        let share = |rate: Option<f64>| {
            rate.map_or_else(|| "-".to_owned(), |rate| format!("{:.2} %", rate * 100.0))
        };
        let against = match (ours, plain) {
            (Some(ours), Some(plain)) if plain > 0.0 => format!("{:.2}", ours / plain),
            _ => "-".to_owned(),
        };
        println!(
            "{kind:<14} {pages:>5} {:>9} {:>11} {:>10} {against:>20}",
            share(ours),
            share(plain),
            share(other)
        );
    }
}

fn rate(letters: &Letters, texts: &Texts, numbers: &[usize]) -> Option<f64> {
    let mistakes = numbers.iter().filter_map(|number| {
        let truth = letters.list.get(*number)?.truth.as_ref()?;
        let read = texts.get(*number)?.as_ref()?;
        Some(Mistakes::in_text(read, truth))
    });
    mistakes.sum::<Mistakes>().rate()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_note_may_stand_for_several_skipped_pages() {
        assert_eq!(skipped_more("[OCR skipped on page(s) 29-30]"), 1);
        assert_eq!(skipped_more("[OCR skipped on page(s) 4]"), 0);
        assert_eq!(skipped_more("С 29-30 мая"), 0);
    }
}
