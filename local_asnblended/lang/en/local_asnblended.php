<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * English strings of local_asnblended.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['account:confirmed:short'] = 'account confirmed';
$string['account:create:short'] = 'an account will be made';
$string['account:linked:short'] = 'has an account';
$string['account:match:short'] = 'account found by NIP';
$string['account:none:short'] = 'no account';
$string['account:pending:short'] = 'account is being made';
$string['account:proposal'] = 'The account {$a->username} ({$a->name}, {$a->email}) may be this person\'s: confirm it.';
$string['account:proposal:short'] = 'an account may be this person\'s';
$string['account:rejected:short'] = 'the account found is somebody else\'s';
$string['addphase'] = 'Add a phase';
$string['andmorerows'] = 'And {$a} more rows.';
$string['anotherfile'] = 'Upload another file';
$string['asnblended:importpeople'] = 'Import agencies, people and their accounts';
$string['asnblended:managerun'] = 'Set up a run in a course';
$string['asnblended:managescopes'] = 'Say who may see which agency';
$string['asnblended:viewalldashboards'] = 'See every agency of every run';
$string['asnblended:viewrun'] = 'See the run of a course';
$string['check:allnoaccount'] = 'Everybody has an account';
$string['check:allnomentor'] = 'Everybody has a mentor';
$string['check:allnosuperior'] = 'Everybody has a superior';
$string['check:mendpeople'] = 'Mend';
$string['check:mendrun'] = 'Set dates';
$string['check:noaccount'] = '{$a} participant(s) have no account';
$string['check:nomentor'] = '{$a} participant(s) have no mentor';
$string['check:noparticipants'] = 'Nobody takes part yet';
$string['check:nophases'] = 'No phase has a date yet';
$string['check:nosuperior'] = '{$a} participant(s) have no superior';
$string['check:participants'] = '{$a} participant(s)';
$string['check:phases'] = '{$a} phase(s) with dates';
$string['check:upload'] = 'Upload a file';
$string['claimedby'] = 'This NIP stands in the profile of {$a}, which proves nothing here: people edit their profiles. It was not linked.';
$string['cli:figureshelp'] = 'Checks figures, things due and sums against the rows they follow from, or makes them anew.

--verify      names every wrong cell; ends with 1 when there is one
--rebuild     makes everything anew; may be cut off and goes on where it was
--run=ID      only this run
-h, --help    this help';
$string['cli:figuresrebuilt'] = 'Figures, things due and sums were made anew.';
$string['cli:figureswrong'] = '{$a} wrong cells.';
$string['cli:importhelp'] = 'Imports a file. Without --apply it only says what would become of each row.

--kind=KIND         opd, person, scope, participant, mentor or superior
--file=FILE         the CSV file
--run=ID            the run, for participants, mentors and superiors
--apply             import for good
--create-accounts   make accounts for people without one (if the setting allows it)
--confirm=NIP,NIP   people whose proposed account is theirs
--reject=NIP,NIP    people whose proposed account is somebody else\'s
--json              counts and refused rows as JSON
-h, --help          this help';
$string['cli:previewonly'] = 'This was a preview; nothing was imported. Add --apply to import.';
$string['confirmaccount'] = 'It is this person\'s';
$string['createaccounts'] = 'Make accounts for people without one';
$string['device:both'] = 'Join both';
$string['device:changed'] = 'Somebody else changed this while you were writing. Which text shall stand?';
$string['device:discard'] = 'Throw it away';
$string['device:keep'] = 'Keep it for later, log out';
$string['device:leaving'] = 'Texts on this device have not been sent yet: {n}. On a device that others use too, erase them.';
$string['device:leavingtitle'] = 'Before you log out';
$string['device:login'] = 'Log in again (new tab)';
$string['device:lost'] = 'Not sent: {reason} What you wrote is still on this device.';
$string['device:mine'] = 'Use mine';
$string['device:minelabel'] = 'Yours';
$string['device:progress'] = 'Sending the photo: {n}%';
$string['device:restored'] = 'What you wrote earlier is back in the form.';
$string['device:sending'] = 'Sending, {n} to go';
$string['device:sent'] = 'Everything has been sent';
$string['device:session'] = 'Your session has ended. What you wrote is kept on this device.';
$string['device:stay'] = 'Stay here';
$string['device:theirs'] = 'Use the new one';
$string['device:theirslabel'] = 'New';
$string['device:waiting'] = 'Kept on this device, {n} waiting to be sent';
$string['device:wipe'] = 'Erase from this device, log out';
$string['downloadrefused'] = 'Download the refused rows';
$string['error:accountambiguous'] = 'More than one account or person fits: {$a}. Enter the NIP as ID number in the right account, then import again.';
$string['error:accountemailtaken'] = 'The e-mail address {$a} belongs to another account, so no account was made. Correct the address and import again.';
$string['error:accountnametaken'] = 'An account with the user name {$a} stands already and was not made here. Confirm it in the preview of the import, or rename it.';
$string['error:accountsuspended'] = 'The account {$a} is suspended. Activate it or remove its ID number, then import again.';
$string['error:accounttaken'] = 'The account {$a->username} belongs to NIP {$a->nip}. Correct the e-mail address here or the ID number in the account.';
$string['error:changedmeanwhile'] = 'Somebody else changed this meanwhile; it is now: {$a}. Save again to replace it.';
$string['error:codecase'] = 'The code differs from {$a} in capitals or accents only. Write it the same way, or give the unit another code.';
$string['error:codecharacters'] = 'The code may have at most 50 characters, without spaces or angle brackets.';
$string['error:codemissing'] = 'The code is missing.';
$string['error:columnsmissing'] = 'The file lacks these columns: {$a->missing}. Found: {$a->found}. Put the column names in the first row.';
$string['error:columnstwice'] = 'A column stands twice in the first row: {$a}. Remove one of them.';
$string['error:conflict'] = 'Somebody else changed this in the meantime. Nothing was overwritten: look at the present state and try again.';
$string['error:createaccountsoff'] = 'This site does not allow imports to make accounts. An admin can allow it in the settings of ASN Blended.';
$string['error:dashboarddenied'] = 'You are not assigned to any agency of this run. Ask the admin of the training centre for access.';
$string['error:draftgone'] = 'The file is no longer here. Choose it again; nothing was imported.';
$string['error:emailinvalid'] = '"{$a}" is not an e-mail address.';
$string['error:employmenttype'] = 'The NIP does not fit the employment type "{$a}": the thirteenth digit of a PPPK is 2, a PNS has a month there.';
$string['error:enrolfailed'] = 'The account {$a->userid} could not be let into the course: {$a->message}';
$string['error:fileempty'] = 'The file is empty.';
$string['error:fileunreadable'] = 'The file {$a} cannot be read.';
$string['error:groupforeign'] = 'This group is not in this course.';
$string['error:groupgone'] = 'The group of this run no longer exists. Choose another group, or the whole course.';
$string['error:learninghours'] = 'Learning hours (JP) must be between 0 and 999.';
$string['error:manualdisabled'] = 'Manual enrolment is switched off in this course, so nobody new is let in. Switch it on under Participants > Enrolment methods.';
$string['error:manualenrolment'] = 'Manual enrolment is switched off on this site, so nobody can be let into the course. Switch it on under Plugins > Enrolments.';
$string['error:mentorself'] = 'Nobody can be their own mentor.';
$string['error:mentorunknown'] = 'The mentor {$a} is not known. Import that person first.';
$string['error:namemissing'] = 'The name is missing.';
$string['error:nipbirthdate'] = 'The NIP {$a} does not begin with a date of birth (year, month, day).';
$string['error:nipcharacters'] = 'The NIP {$a} has other characters than digits.';
$string['error:nipexponent'] = 'A spreadsheet damaged the NIP ({$a}): its last digits are lost. Format the column as text and enter the NIP again.';
$string['error:niplength'] = 'The NIP {$a} does not have 18 digits.';
$string['error:nipmissing'] = 'The NIP is missing.';
$string['error:nipsex'] = 'The fifteenth digit of the NIP {$a} must be 1 or 2.';
$string['error:nipstart'] = 'Digits 9 to 14 of the NIP {$a} are no start of service (PNS: year and month; PPPK: year, 2 and contract number).';
$string['error:nogroupfree'] = 'Every group of this course has a run already. Make a group for the new run first, then add the run.';
$string['error:opdmissing'] = 'The agency is missing.';
$string['error:opdnotinrun'] = 'This agency has no participants in this run.';
$string['error:opdunknown'] = 'The agency {$a} is not known. Import the agencies first or correct the code.';
$string['error:parentcycle'] = 'The unit would stand below itself by way of {$a}.';
$string['error:parentunknown'] = 'The unit above, {$a}, is not known and not among the accepted rows.';
$string['error:participantmissing'] = 'There is no such participant.';
$string['error:participantunknown'] = '{$a} does not take part in this run.';
$string['error:personnoaccount'] = '{$a} has no account yet, so nothing can be shown to that person. Make the account first.';
$string['error:personunknown'] = '{$a} is not known. Import that person first.';
$string['error:phasedates'] = 'A phase needs a first and a last day (YYYY-MM-DD), and the last may not come before the first.';
$string['error:phasename'] = 'A phase needs a name of at most 255 characters and a kind. To remove it, tick "Remove this phase".';
$string['error:phaseorder'] = 'The phases must stand in the order in which they begin.';
$string['error:preparefailed'] = 'Run {$a->runid} could not be prepared: {$a->message}';
$string['error:programmename'] = 'Other runs use this programme code under another name. Take that name, or another code.';
$string['error:regionunknown'] = 'No agency is in the region "{$a}". Regions come with opd.csv (column wilayah).';
$string['error:requestreused'] = 'The same request number came with other contents. Nothing was saved. Reload the page and save again.';
$string['error:runchanged'] = 'Somebody else has saved this run meanwhile ({$a}). What you typed is still here: save again to replace it.';
$string['error:runcodecharacters'] = 'Only letters without accents, digits, - and _ are possible, and no spaces.';
$string['error:runcodetaken'] = 'Another run has this code.';
$string['error:runexists'] = 'This course (or this group of it) has a run already.';
$string['error:rungroup'] = 'This run is of a group you have nothing to do with. Ask who organises that group.';
$string['error:runmissing'] = 'There is no such run. It may have been deleted.';
$string['error:runsite'] = 'A run needs a course; nobody can be enrolled on the front page.';
$string['error:scopedate'] = '"{$a}" is no day: write year-month-day, like 2027-12-31, or leave it empty.';
$string['error:scopeplace'] = 'Name either an agency (kode_opd) or a region (wilayah).';
$string['error:scoperole'] = '"{$a}" is no role: write kepala or sdm.';
$string['error:scopeuser'] = 'There is no such account.';
$string['error:strayquote'] = 'A quotation mark opens in this row and is not closed. Remove it, or double it.';
$string['error:superiornip'] = 'The NIP of the superior, {$a}, is not well formed.';
$string['error:superiornotknown'] = 'The superior {$a} is not known. Import that person first.';
$string['error:superiorself'] = 'Nobody can be their own superior.';
$string['error:superiorunknown'] = 'The superior {$a} is not known and not among the accepted rows. Correct that row first.';
$string['error:timezone'] = 'Choose one of the three time zones.';
$string['error:toolong'] = 'The text in column {$a} is too long.';
$string['error:toomanycells'] = 'The row has more cells than the first row has columns. A text with a separator needs quotation marks.';
$string['error:twice'] = 'It stands already in line {$a} of this file.';
$string['error:verifiedneeded'] = 'The number of verified actions must be between 1 and 50.';
$string['fate:changed'] = 'changed';
$string['fate:new'] = 'new';
$string['fate:proposal'] = 'account to be confirmed';
$string['fate:refused'] = 'refused';
$string['fate:skipped'] = 'not meant';
$string['fate:unchanged'] = 'unchanged';
$string['field:code'] = 'Code of the run';
$string['field:name'] = 'Name of the run';
$string['field:programmecode'] = 'Code of the programme';
$string['field:programmename'] = 'Name of the programme';
$string['import'] = 'Import people';
$string['importapply'] = 'Import {$a} rows';
$string['importdone'] = 'Imported. The same file again would change nothing.';
$string['importhint'] = 'First the agencies (opd.csv: kode, nama, induk), then the people (pegawai.csv: nip, nama, email, kode_opd, jabatan, jenis, nip_atasan). Commas or semicolons; keep the NIP as text.';
$string['importkind'] = 'What the file holds';
$string['importpreview'] = 'This is a preview: nothing has been imported yet.';
$string['indicator:ikm:name'] = 'Public-satisfaction index (IKM)';
$string['indicator:ikm:source'] = 'Public-satisfaction survey (SKM), PermenPANRB 14/2017';
$string['indicator:ikm:unit'] = 'index 25-100';
$string['indicator:kesalahan:name'] = 'Errors in documents';
$string['indicator:kesalahan:source'] = 'Document check';
$string['indicator:kesalahan:unit'] = 'errors';
$string['indicator:temuan_audit:name'] = 'Audit findings';
$string['indicator:temuan_audit:source'] = 'Audit report';
$string['indicator:temuan_audit:unit'] = 'findings';
$string['indicator:waktu_dokumen:name'] = 'Time to prepare a document';
$string['indicator:waktu_dokumen:source'] = 'Register of documents';
$string['indicator:waktu_dokumen:unit'] = 'working days';
$string['indicator:waktu_tanggap:name'] = 'Response time to complaints';
$string['indicator:waktu_tanggap:source'] = 'Register of complaints';
$string['indicator:waktu_tanggap:unit'] = 'working days';
$string['key'] = 'NIP or code';
$string['kind:mentor'] = 'Mentors';
$string['kind:opd'] = 'Agencies';
$string['kind:participant'] = 'Participants';
$string['kind:person'] = 'People';
$string['kind:scope'] = 'Heads and HR';
$string['kind:superior'] = 'Superiors';
$string['learninghours'] = 'Learning hours (JP)';
$string['letin'] = '{$a->done} of {$a->all} participants with an account have been let into the course.';
$string['letinlabel'] = 'Participants let into the course';
$string['letinwait'] = 'The others follow within minutes; you can go on meanwhile. Reload the page to see how far it is.';
$string['line'] = 'Line';
$string['mentorfile'] = 'Mentors';
$string['mentorfilehint'] = 'A CSV file with the columns nip_peserta and nip_mentor. Another mentor replaces the present one; a hyphen ends it.';
$string['metric:achieved'] = 'Goal reached';
$string['metric:achieved:unit'] = 'participants';
$string['metric:participants'] = 'Participants';
$string['metric:participants:unit'] = 'participants';
$string['newrun'] = 'Add a run for a group of this course';
$string['newrun:nogroup'] = 'Another run of this course needs a group of its own.';
$string['nobody'] = 'nobody';
$string['nobodyhere'] = 'Nobody is here. Add people by a file on the page of the run, or choose another filter.';
$string['opd'] = 'Agency';
$string['participantfile'] = 'Participants';
$string['participantfilehint'] = 'A CSV file with a column nip; with a column peran only rows marked peserta count. People must have been imported before.';
$string['participantsandmentors'] = 'Participants and mentors';
$string['participantsaved'] = '{$a} is saved.';
$string['people'] = 'People of the run';
$string['people:away'] = 'paused, withdrawn or completed';
$string['people:noaccount'] = 'without an account';
$string['people:nomentor'] = 'without a mentor';
$string['people:nosuperior'] = 'without a superior';
$string['people:participants'] = 'taking part';
$string['people:waiting'] = 'not let in yet';
$string['phase:facetoface'] = 'Face to face';
$string['phase:online'] = 'Online';
$string['phase:onthejob'] = 'On the job';
$string['phaseend'] = 'Last day';
$string['phasekind'] = 'Phase {no}: kind';
$string['phasename'] = 'Name of the phase';
$string['phaseremove'] = 'Remove this phase';
$string['phases'] = 'Phases';
$string['phasestart'] = 'First day';
$string['pluginname'] = 'ASN Blended';
$string['preview'] = 'Preview';
$string['privacy:field:actorname'] = 'Name of who decided';
$string['privacy:field:actorpersonid'] = 'Person who decided';
$string['privacy:field:actoruserid'] = 'Account of who decided';
$string['privacy:field:basis'] = 'On what the link rests';
$string['privacy:field:behindname'] = 'Name of who acted as that person';
$string['privacy:field:behinduserid'] = 'Account that acted as that person';
$string['privacy:field:confirmedby'] = 'Account of who confirmed it';
$string['privacy:field:duedate'] = 'Due date';
$string['privacy:field:email'] = 'E-mail address';
$string['privacy:field:employmenttype'] = 'Employment type (PNS or PPPK)';
$string['privacy:field:fromdate'] = 'First day';
$string['privacy:field:groupid'] = 'Group';
$string['privacy:field:kind'] = 'Kind';
$string['privacy:field:metric'] = 'What is counted';
$string['privacy:field:name'] = 'Name';
$string['privacy:field:nip'] = 'NIP';
$string['privacy:field:opdid'] = 'Agency';
$string['privacy:field:participantid'] = 'Participant';
$string['privacy:field:personid'] = 'Person';
$string['privacy:field:position'] = 'Position';
$string['privacy:field:reason'] = 'Reason';
$string['privacy:field:region'] = 'Region';
$string['privacy:field:role'] = 'Role';
$string['privacy:field:runid'] = 'Run';
$string['privacy:field:service'] = 'What was asked for';
$string['privacy:field:source'] = 'Where it comes from';
$string['privacy:field:status'] = 'Status';
$string['privacy:field:subject'] = 'What it is about';
$string['privacy:field:superiorid'] = 'Superior';
$string['privacy:field:timecreated'] = 'When it was made';
$string['privacy:field:timeended'] = 'When it ended';
$string['privacy:field:timemodified'] = 'When it was changed';
$string['privacy:field:todate'] = 'Last day';
$string['privacy:field:userid'] = 'Account';
$string['privacy:field:usermodified'] = 'Account of who changed it';
$string['privacy:field:value'] = 'Value';
$string['privacy:table:account'] = 'Accounts of civil servants, now and earlier';
$string['privacy:table:decision'] = 'Log of decisions';
$string['privacy:table:figure'] = 'Figures';
$string['privacy:table:indicator'] = 'Indicators';
$string['privacy:table:membership'] = 'Groups one is counted in';
$string['privacy:table:participant'] = 'Participation in runs';
$string['privacy:table:person'] = 'Civil servants';
$string['privacy:table:programme'] = 'Programmes';
$string['privacy:table:relation'] = 'Mentors and superiors';
$string['privacy:table:request'] = 'Writes of a browser that arrived, for 30 days';
$string['privacy:table:run'] = 'Runs';
$string['privacy:table:scope'] = 'Agencies one may see';
$string['privacy:table:todo'] = 'Things due';
$string['programme'] = 'Programme';
$string['proposalsleft'] = '{$a} accounts wait for your decision';
$string['reason'] = 'Reason';
$string['reasonoraccount'] = 'Reason or account';
$string['region'] = 'Region';
$string['rejectaccount'] = 'It is somebody else\'s';
$string['relation:mentor'] = 'Mentor';
$string['relation:superior'] = 'Superior';
$string['relationhint'] = 'The NIP of the person, who must be known; empty for nobody. Who is replaced keeps what was decided; open work moves.';
$string['restore:runleft'] = 'The run was not restored: you may not set it up in this course, its group was not restored, or what the backup says of it breaks a rule. Set it up under Run, beside Participants.';
$string['run'] = 'Run';
$string['run:applymentor'] = 'Give {$a} participants their mentor';
$string['run:applyparticipant'] = 'Let {$a} people take part';
$string['run:applysuperior'] = 'Give {$a} participants their superior';
$string['run:edit'] = 'Change this run';
$string['run:nextfile'] = 'Next file';
$string['run:preview'] = 'A preview: nobody was let in yet.';
$string['run:skipfile'] = 'Leave this file out';
$string['run:tocourse'] = 'To the course';
$string['run:torun'] = 'To the run';
$string['run:usualname'] = 'Run I';
$string['runclose'] = 'Close the run';
$string['runcloseconfirm'] = 'Close {$a}? Nobody can write, hand in or decide in it any more. It can be opened again.';
$string['runclosed'] = 'This run is closed: nothing is due in it, and nobody is let in.';
$string['runopen'] = 'Open the run again';
$string['runsaved'] = 'The run is saved.';
$string['scopeadd'] = 'Let somebody see';
$string['scopeadded'] = 'The access is given.';
$string['scopeforever'] = 'without end';
$string['scopeover'] = 'over';
$string['scopeplace'] = 'Sees';
$string['scoperemove'] = 'Take back';
$string['scoperemoved'] = 'The access is taken back.';
$string['scoperemoveof'] = 'Take back the access of {$a}';
$string['scoperole:hr'] = 'HR';
$string['scoperole:opdhead'] = 'Head of agency';
$string['scopes'] = 'Heads and HR';
$string['scopesintro'] = 'These accounts see the dashboard of an agency, or of the agencies of a region, and of everything below. Many at once: import cakupan.csv.';
$string['scopesnone'] = 'Nobody sees an agency yet. Add a head or somebody of HR below.';
$string['scopetodate'] = 'Until';
$string['setting:createaccounts'] = 'Imports may make accounts';
$string['setting:createaccounts_desc'] = 'People without an account then get one: the user name is the NIP, Moodle sends the password, and it must be changed at first login.';
$string['state'] = 'State';
$string['statehint'] = 'Nothing is due from or about somebody who is paused or withdrawn; who has withdrawn is counted no more. It comes back with the state.';
$string['status:active'] = 'taking part';
$string['status:completed'] = 'completed';
$string['status:paused'] = 'paused';
$string['status:withdrawn'] = 'withdrawn';
$string['superiorfile'] = 'Superiors';
$string['superiorfilehint'] = 'A CSV file with the columns nip_peserta and nip_atasan, for this run alone. Another superior replaces the present one; a hyphen ends it.';
$string['task:createaccounts'] = 'Make accounts for imported people';
$string['task:forgetrequests'] = 'Forget what browsers asked for';
$string['task:meetactivities'] = 'Bring the figures of a run up to date after an activity was added';
$string['task:preparerun'] = 'Let the people of a run into its course';
$string['task:rebuildfigures'] = 'Make figures and things due of a run anew';
$string['task:sweep'] = 'Find people who were left out of their course';
$string['timezone'] = 'Time zone';
$string['undecided'] = 'not decided';
$string['verifiedneeded'] = 'Verified actions needed';
$string['wholecourse'] = 'The whole course';
