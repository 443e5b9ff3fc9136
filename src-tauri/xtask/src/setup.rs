//! `cargo xtask setup`: what the machine lacks, and only that.

use std::{fs, path::Path};

use crate::shell::{Outcome, Trouble, command, read, run, succeeds, top};

const PACKAGES: &str = include_str!("../debian-packages.txt");

/// Vite's own floor.
const NODE: (u32, u32) = (20, 19);

pub fn setup() -> Outcome {
    system_packages()?;
    node()?;
    npm_packages()
}

fn system_packages() -> Outcome {
    let wanted: Vec<&str> = listed(PACKAGES).collect();
    if !succeeds(&mut command(".", "dpkg-query", &["--version"])) {
        println!(
            "This is not a Debian relative: please install what answers to\n  {}",
            wanted.join(" ")
        );
        return Ok(());
    }
    let missing: Vec<&str> = wanted
        .into_iter()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    run(&mut as_root(&["apt-get", "update"])?)?;
    let mut install = vec!["apt-get", "install", "--yes", "--no-install-recommends"];
    install.extend(missing);
    run(&mut as_root(&install)?)
}

/// The packages of the list, without comments and empty lines.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn installed(package: &str) -> bool {
    succeeds(&mut command(".", "dpkg", &["-s", package]))
}

fn as_root(words: &[&str]) -> Outcome<std::process::Command> {
    let user = read(&mut command(".", "id", &["-u"]))?;
    let mut line = if user.trim() == "0" {
        command(".", "env", &[])
    } else {
        command(".", "sudo", &[])
    };
    // apt asks questions about services and time zones; nobody is there to answer.
    line.arg("DEBIAN_FRONTEND=noninteractive").args(words);
    Ok(line)
}

fn node() -> Outcome {
    let advice = || {
        Trouble::new(format!(
            "Node.js {}.{} or newer is needed: https://nodejs.org",
            NODE.0, NODE.1
        ))
    };
    let said = read(&mut command(".", "node", &["--version"])).map_err(|_| advice())?;
    match version(&said) {
        Some(version) if version >= NODE => Ok(()),
        _ => Err(advice()),
    }
}

/// Major and minor of `v20.20.2`.
fn version(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.trim().trim_start_matches('v').split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

fn npm_packages() -> Outcome {
    let ui = top().join("ui");
    if is_newer(
        &ui.join("package-lock.json"),
        &ui.join("node_modules/.package-lock.json"),
    ) {
        run(&mut command("ui", "npm", &["ci"]))?;
    }
    Ok(())
}

/// Whether `source` changed after `made`, or `made` is not there.
fn is_newer(source: &Path, made: &Path) -> bool {
    let changed = |path| fs::metadata(path).and_then(|facts| facts.modified());
    match (changed(source), changed(made)) {
        (Ok(source), Ok(made)) => source > made,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_names_packages_only() {
        let names: Vec<_> = listed("# why\n\nxvfb\n dbus \n").collect();
        assert_eq!(names, ["xvfb", "dbus"]);
        assert!(
            listed(PACKAGES).all(|name| !name.contains(' ')),
            "one package a line"
        );
    }

    #[test]
    fn node_says_its_version_with_a_v() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert_eq!(version("command not found"), None);
    }
}
