### Слова командной строки и уведомлений.

notice-title = Декада: обращение { $request }
notice-left = Срок { $due }: { $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[many] осталось { $days } рабочих дней
}
notice-today = Срок сегодня, { $due }
notice-overdue = Срок { $due } прошёл: { $days ->
    [one] просрочен { $days } рабочий день
    [few] просрочено { $days } рабочих дня
   *[many] просрочено { $days } рабочих дней
}
notice-digest = Декада: { $requests ->
    [one] { $requests } обращение ждёт
    [few] { $requests } обращения ждут
   *[many] { $requests } обращений ждут
}
notice-open = Открыть

outcome-imported = принят
outcome-duplicate = повтор
outcome-refused = отказ

cli-intake-into = документ { $document }, обращение { $request }, страниц: { $pages }
cli-read = прочитано страниц: { $read }, ждут: { $waiting }, не удалось прочитать: { $failed }
cli-no-requests = Обращений нет.
cli-nobody-named = заявитель не указан
cli-no-demands = требования не указаны
cli-left = { $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[many] осталось { $days } рабочих дней
}
cli-today = срок сегодня
cli-overdue = { $days ->
    [one] просрочен { $days } рабочий день
    [few] просрочено { $days } рабочих дня
   *[many] просрочено { $days } рабочих дней
}
cli-received = Получено { $received }
cli-due = Срок { $due }, { $left }
cli-document = Документ { $document }: { $name }, страниц: { $pages }
cli-next = Дальше: { $next }
cli-deadline = { $kind }: получено { $received }, срок { $due } ({ $binding })
cli-provisional = Год без постановления о переносе: даты предварительные.
cli-decree = Постановление Правительства РФ от { $date } № { $number }
cli-year = { $year }: рабочих дней { $days }
cli-off = Нерабочие будни: { $days }
cli-worked = Рабочие выходные: { $days }
cli-short = Сокращённые дни: { $days }
cli-reminded = Напоминание показано: { $request }, срок { $due }
cli-searched = Источник { $source }: строк { $rows }, находок { $hits }
cli-report = Готово: { $file }, страниц { $pages }, { $standard }, SHA-256 { $sha256 }
cli-journal-intact = Журнал цел: записей { $entries }, последняя { $head }
cli-journal-broken = Журнал нарушен: первая неверная запись { $broken } из { $entries }
cli-vault-intact = Сейф цел.
cli-vault-broken = Сейф повреждён:

## Значок у часов

tray-open = Открыть Декаду
tray-lock = Закрыть сейф
tray-quit = Выйти

err-not-built = Эта команда ещё не сделана.
rec-not-built = Список готовых команд: dekadactl --help.
err-bad-place = Место на странице записано неверно.
rec-bad-place = Пишите документ:страница:x,y,ширина,высота, например 17:1:72,340,120,40.
err-passphrase-file = Файл с парольной фразой не читается.
rec-passphrase-file = Проверьте путь и права; фраза стоит в первой строке.
err-passphrase-not-given = Парольную фразу негде спросить: нет терминала.
rec-passphrase-not-given = Укажите файл с ней: --passphrase-file ФАЙЛ.
err-no-data-folder = Неизвестно, где лежат данные пользователя.
rec-no-data-folder = Укажите сейф: --vault ФАЙЛ.
