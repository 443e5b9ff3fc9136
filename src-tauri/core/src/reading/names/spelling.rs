//! How a nominative is written: capitals, and `ё` where the letter has it.

/// `Иванов`, `Орлова-Мещерская`.
pub(super) fn titled(word: &str) -> String {
    let mut start = true;
    word.chars()
        .flat_map(|c| {
            let upper = start;
            start = matches!(c, '-' | '\'' | '’');
            let one: Vec<char> = if upper {
                c.to_uppercase().collect()
            } else {
                c.to_lowercase().collect()
            };
            one
        })
        .collect()
}

/// The nominative with `ё` only where the letter writes it too, or where it is hidden by the case.
pub(super) fn spelled_as(nominative: &str, written: &str) -> String {
    if written.contains(['ё', 'Ё']) {
        // The list has the usual spelling; what has no `ё` there takes it from the letter.
        if nominative.contains('ё') {
            return nominative.to_owned();
        }
        let letters: Vec<char> = written.chars().collect();
        return nominative
            .chars()
            .zip(letters.into_iter().map(Some).chain(std::iter::repeat(None)))
            .map(|(ours, theirs)| match theirs {
                Some('ё' | 'Ё') if ours == 'е' => 'ё',
                Some('Ё') if ours == 'Е' => 'Ё',
                _ => ours,
            })
            .collect();
    }
    nominative.replace('ё', "е").replace('Ё', "Е")
}
