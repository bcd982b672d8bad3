import {complaintsIn} from '../../../build/lib/said';

const time = '[26-Nov-2026 14:00:00 Asia/Jakarta] ';
const refusal = `${time}Default exception handler: Tidak berhak Debug: 
Error code: error:planforeign
* line 70 of /mod/actionplan/classes/local/access.php: core\\exception\\moodle_exception thrown
`;
const fault = `${time}Default exception handler: Coding error detected, it must be fixed by a programmer Debug: 
Error code: codingerror
* line 12 of /mod/actionplan/view.php: coding_exception thrown
`;
const notice = `${time}PHP Deprecated:  Optional parameter before required in /srv/local/asnblended/lib.php on line 3\n`;
const debugging = `${time}Debugging: user_create_user is deprecated in 
* line 9 of /local/asnblended/classes/local/people/account_creator.php: call to debugging()
`;

test('a notice, a deprecation, debugging() and a fault are complaints', () => {
    expect(complaintsIn(notice + debugging + fault)).toHaveLength(3);
});

test('a refusal is an answer', () => {
    expect(complaintsIn(refusal)).toEqual([]);
});

test('what is not about our code is not ours', () => {
    expect(complaintsIn(`${time}PHP Notice:  something in /srv/mod/forum/lib.php on line 3\n`)).toEqual([]);
});

test('the same is said once', () => {
    expect(complaintsIn(notice + notice)).toHaveLength(1);
});
