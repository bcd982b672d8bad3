<?php
// What each participant of the demonstration does; stated in docs/demo.md.

use core\di;
use local_asnblended\actor;
use local_asnblended\runs;
use mod_actionplan\local\evidence\evidence_service;

/**
 * Lets each participant follow a way that only the place in the run decides.
 */
final class demo_scenario {
    /** @var string[][] the actions people choose from, in turn: title, steps, measure, behaviour, indicator, baseline, target */
    private const ACTIONS = [
        ['Menjawab pengaduan paling lama dua hari kerja', "Membuat jadwal piket pengaduan\nMencatat waktu masuk dan waktu jawab",
            '90 % pengaduan terjawab dalam 2 hari', 'Menanggapi pengguna layanan segera', 'WAKTU_TANGGAP', '5', '2'],
        ['Memasang alur layanan di loket dan laman', "Menyusun alur satu halaman\nMeminta koreksi pengguna layanan\nMemasang di loket",
            'Semua loket memajang alur terbaru', 'Menjelaskan layanan secara terbuka', 'IKM', '78,10', '82,00'],
        ['Memeriksa dokumen anggaran berpasangan', "Menyusun daftar periksa\nMemeriksa silang sebelum dikirim",
            'Tidak ada dokumen yang kembali karena salah hitung', 'Saling memeriksa pekerjaan', 'KESALAHAN', '12', '4'],
        ['Menandatangani dokumen secara elektronik', "Mendaftarkan sertifikat elektronik\nMenguji pada tiga jenis dokumen",
            'Waktu penyusunan dokumen turun', 'Memakai layanan digital lebih dulu', 'WAKTU_DOKUMEN', '8', '6'],
    ];

    /**
     * The people's hands and the clock.
     *
     * @param demo_caller $caller
     * @param demo_clock $clock
     * @param int $cmid
     * @param int $base instant at which the work on the job begins, UTC seconds
     */
    public function __construct(
        private readonly demo_caller $caller,
        private readonly demo_clock $clock,
        private readonly int $cmid,
        private readonly int $base,
    ) {
    }

    /**
     * Lets one participant go the way of the place.
     *
     * Of twenty in a row: eleven succeed at once; two whose plan is returned once and two whose evidence is returned once
     * succeed then; two whose plan is returned twice wait for the mentor with their second action; one waits for the
     * superior; two never submit.
     *
     * @param int $place from 0, in the order of the participants in the run
     * @param \stdClass $participant
     */
    public function play(int $place, \stdClass $participant): void {
        if (!$participant->userid) {
            return;
        }
        $userid = (int) $participant->userid;
        $way = $place % 10;
        // Everybody's way begins on the same day, ten minutes after the person before.
        $this->clock->set($this->base + 600 * $place);
        $plan = $this->caller->plan($userid, $this->cmid);
        $plan = $this->draft($userid, $plan, $place, $participant->opdname);
        if ($way === 9) {
            return;
        }
        if ($place % 20 === 14) {
            $this->clock->forward(7200);
            $this->caller->write($userid, 'mod_actionplan_submit_plan', [
                'planid' => $plan['planid'], 'version' => $plan['version'],
            ]);
            return;
        }
        $related = array_column(di::get(runs::class)->related_people((int) $participant->id), 'userid', 'kind');
        $plan = $this->agree($userid, (int) ($related['superior'] ?? 0), $plan, ['6' => 1, '8' => 2][$way] ?? 0);
        if ($plan === null) {
            return;
        }
        $plan = $this->tell($userid, $plan, 1, 'going', 'Sudah dicoba pada dua berkas pertama.');
        if ($place % 4 === 3) {
            $plan = $this->tell($userid, $plan, 2, 'stuck', 'Menunggu izin pemakaian ruang layanan.');
        }
        foreach ($plan['actions'] as $index => $action) {
            if ($index < 2) {
                $decided = $way !== 8 || $index === 0;
                $returns = $way === 7 && $index === 0 ? 1 : 0;
                $plan = $this->evidence($userid, (int) ($related['mentor'] ?? 0), $plan, $index, $returns, $decided);
            }
        }
    }

    /**
     * Lets one participant go as far as evidence of the first action that nobody looked at, or only as far as a submitted plan.
     *
     * @param int $place from 0, in the order of the participants in the run
     * @param \stdClass $participant with an account, a superior and a mentor
     * @param bool $submitted whether the superior has not decided yet
     */
    public function wait(int $place, \stdClass $participant, bool $submitted): void {
        $userid = (int) $participant->userid;
        $this->clock->set($this->base + 600 * $place);
        $plan = $this->draft($userid, $this->caller->plan($userid, $this->cmid), $place, $participant->opdname);
        $related = array_column(di::get(runs::class)->related_people((int) $participant->id), 'userid', 'kind');
        if ($submitted) {
            $version = ['planid' => $plan['planid'], 'version' => $plan['version']];
            $this->caller->write($userid, 'mod_actionplan_submit_plan', $version);
        } else {
            $plan = $this->agree($userid, (int) $related['superior'], $plan, 0);
            $this->evidence($userid, (int) $related['mentor'], $plan, 0, 0, false);
        }
    }

    /**
     * Writes the plan: three changes, and two or three actions.
     *
     * @param int $userid
     * @param array $plan
     * @param int $place
     * @param string $unit
     * @return array the plan
     */
    private function draft(int $userid, array $plan, int $place, string $unit): array {
        $plan = $this->caller->write($userid, 'mod_actionplan_save_reflection', [
            'planid' => $plan['planid'],
            'version' => $plan['version'],
            'change1' => 'Saya menjawab setiap pengaduan dalam dua hari kerja.',
            'change2' => 'Saya menjelaskan alur layanan sebelum diminta.',
            'change3' => 'Saya memeriksa dokumen bersama rekan sebelum dikirim.',
        ]);
        foreach (range(0, $place % 3 === 0 ? 2 : 1) as $number) {
            [$title, $steps, $measure, $behaviour, $indicator, $baseline, $target] = self::ACTIONS[($place + $number) % 4];
            $plan = $this->caller->write($userid, 'mod_actionplan_save_action', [
                'planid' => $plan['planid'], 'actionid' => 0, 'version' => $plan['version'], 'title' => $title, 'steps' => $steps,
                'ownerunit' => $unit, 'duedate' => gmdate('Y-m-d', $this->base + [22, 29, 42][$number] * 86400),
                'successmeasure' => $measure, 'behaviour' => $behaviour, 'indicatorcode' => $indicator, 'baseline' => $baseline,
                'target' => $target,
            ]);
        }
        return $plan;
    }

    /**
     * Submits the plan until the superior agrees.
     *
     * @param int $userid
     * @param int $superior account, 0 when there is none who can log in
     * @param array $plan
     * @param int $returns how often the superior returns it first
     * @return array|null the plan, null when nobody decided on it
     */
    private function agree(int $userid, int $superior, array $plan, int $returns): ?array {
        for ($round = 0; $round <= $returns; $round++) {
            $this->clock->forward(7200);
            $version = ['planid' => $plan['planid'], 'version' => $plan['version']];
            $plan = $this->caller->write($userid, 'mod_actionplan_submit_plan', $version);
            if (!$superior) {
                return null;
            }
            $this->clock->forward(86400);
            $this->caller->write($superior, 'mod_actionplan_decide_plan', [
                'planid' => $plan['planid'], 'version' => $plan['version'], 'agreed' => $round === $returns,
                'reason' => $round === $returns ? '' : 'Tambahkan angka sasaran agar hasilnya dapat diukur.',
            ]);
            $plan = $this->caller->plan($userid, $this->cmid);
        }
        return $plan;
    }

    /**
     * Tells how an action goes this week.
     *
     * @param int $userid
     * @param array $plan
     * @param int $number of the action
     * @param string $status
     * @param string $note
     * @return array the plan
     */
    private function tell(int $userid, array $plan, int $number, string $status, string $note): array {
        $monday = (new DateTimeImmutable('@' . $this->clock->time()))->setTimezone(new DateTimeZone('Asia/Jakarta'))
            ->modify('monday this week');
        return $this->caller->write($userid, 'mod_actionplan_tell_progress', [
            'planid' => $plan['planid'], 'actionid' => self::action($plan, $number)['id'], 'week' => $monday->format('Y-m-d'),
            'version' => 0, 'status' => $status, 'note' => $note,
        ]);
    }

    /**
     * An action of a plan by its number; an agreed plan begins with what is due.
     *
     * @param array $plan
     * @param int $number
     * @return array
     */
    public static function action(array $plan, int $number): array {
        return array_column($plan['actions'], null, 'number')[$number];
    }

    /**
     * Hands in evidence of an action until the mentor verifies it.
     *
     * @param int $userid
     * @param int $mentor account, 0 when there is none who can log in
     * @param array $plan
     * @param int $index which action
     * @param int $returns how often the mentor returns it first
     * @param bool $decided whether the mentor decides at all
     * @return array the plan
     */
    private function evidence(int $userid, int $mentor, array $plan, int $index, int $returns, bool $decided): array {
        for ($round = 0; $round <= $returns; $round++) {
            $this->clock->forward(3 * 86400);
            $action = self::action($plan, $index + 1);
            $this->upload($userid, $plan['planid'], $action['id'], $round + 1);
            $plan = $this->caller->write($userid, 'mod_actionplan_submit_evidence', [
                'planid' => $plan['planid'], 'actionid' => $action['id'], 'version' => $action['version'],
                'note' => "Diterapkan sejak pekan lalu: {$action['title']}.",
                'link' => $index === 1 ? 'https://contoh.invalid/laporan' : '',
            ]);
            if (!$mentor || !$decided) {
                return $plan;
            }
            $this->clock->forward(86400);
            $this->caller->write($mentor, 'mod_actionplan_decide_evidence', [
                'planid' => $plan['planid'], 'actionid' => $action['id'],
                'version' => self::action($plan, $index + 1)['version'], 'verified' => $round === $returns,
                'reason' => $round === $returns ? '' : 'Foto belum terbaca, mohon diunggah ulang.',
            ]);
            $plan = $this->caller->plan($userid, $this->cmid);
        }
        return $plan;
    }

    /**
     * Uploads a picture drawn here, as the upload page would take it.
     *
     * @param int $userid
     * @param int $planid
     * @param int $actionid
     * @param int $round
     */
    private function upload(int $userid, int $planid, int $actionid, int $round): void {
        $image = imagecreatetruecolor(320, 200);
        imagefill($image, 0, 0, imagecolorallocate($image, 214, 226, 240));
        imagefilledrectangle($image, 24, 60, 296, 176, imagecolorallocate($image, 250, 250, 250));
        imagestring($image, 5, 40, 24, 'Bukti dukung', imagecolorallocate($image, 20, 50, 90));
        imagestring($image, 3, 40, 80, "Aksi $actionid, versi $round", imagecolorallocate($image, 60, 60, 60));
        $pathname = make_request_directory() . '/bukti.png';
        imagepng($image, $pathname);
        di::get(evidence_service::class)->add_upload(actor::user($userid), $planid, $actionid, 'bukti.png', $pathname, 0);
    }
}
