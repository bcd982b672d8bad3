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
 * English strings of mod_actionplan.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$string['achievedgoal'] = 'Goal reached';
$string['action'] = 'Action {$a}';
$string['actionplan:addinstance'] = 'Add an action plan activity';
$string['actionplan:agreeplan'] = 'Agree to the plan of a participant as superior';
$string['actionplan:submitplan'] = 'Write and submit an action plan';
$string['actionplan:verifyevidence'] = 'Verify the evidence of a participant as mentor';
$string['actionplan:view'] = 'See the activity and one\'s own plan';
$string['actionplan:viewallplans'] = 'See the plans of all participants';
$string['actionplanname'] = 'Name';
$string['actions'] = 'Actions';
$string['actor'] = 'By';
$string['addaction'] = 'Add an action';
$string['addevidence'] = 'Add evidence';
$string['addfile'] = 'Add a photo or file';
$string['agree'] = 'Agree';
$string['agreedby'] = 'The superior agrees to the plan or returns it.';
$string['backtolist'] = 'All participants';
$string['cancel'] = 'Cancel';
$string['change1'] = 'First thing I will change';
$string['change2'] = 'Second thing I will change';
$string['change3'] = 'Third thing I will change';
$string['changes'] = 'Three things I will change';
$string['changesexample'] = 'Example: I answer every complaint within two working days.';
$string['chooseindicator'] = 'Choose an indicator…';
$string['confirmdelete'] = 'Delete the action "{$a}"?';
$string['confirmsubmit'] = 'Submit the plan to your superior? You can take it back as long as no decision has been made.';
$string['confirmwithdrawagreed'] = 'Take the plan back to write on it? Your superior\'s agreement is withdrawn by that; evidence stays.';
$string['confirmwithdrawsubmitted'] = 'Take the plan back to write on it? Your superior sees it again when you submit it.';
$string['conflict'] = 'Somebody changed this plan meanwhile. You see its present state; what you wrote is kept in the form.';
$string['datehint'] = 'dd/mm/yyyy';
$string['dayofdays'] = 'day {$a->day} of {$a->days}';
$string['decidedby'] = '{$a->name}, {$a->on}';
$string['decision:account_changed'] = 'Taken over by another account of the same person';
$string['decision:agreement_withdrawn'] = 'Agreement withdrawn by changing the plan';
$string['decision:evidence_returned'] = 'Evidence returned';
$string['decision:evidence_submitted'] = 'Evidence handed in';
$string['decision:evidence_verified'] = 'Evidence verified';
$string['decision:plan_agreed'] = 'Plan agreed';
$string['decision:plan_returned'] = 'Plan returned';
$string['decision:plan_submitted'] = 'Plan submitted';
$string['decision:submission_withdrawn'] = 'Submission taken back';
$string['decision:verification_withdrawn'] = 'Verification withdrawn by a change';
$string['deleteaction'] = 'Delete';
$string['due'] = 'until {$a}';
$string['duedate'] = 'Next due';
$string['editaction'] = 'Edit';
$string['error:actionhasevidence'] = 'This action has evidence and cannot be deleted.';
$string['error:actionincomplete'] = 'Something is still missing in this action.';
$string['error:actionmissing'] = 'There is no such action in this plan. It may have been deleted.';
$string['error:changemissing'] = 'Write what you will change.';
$string['error:date'] = 'Enter a day that exists: day/month/year, like 30/04/2026.';
$string['error:evidenceempty'] = 'Write a note, give a link or add a file.';
$string['error:evidencemissing'] = 'There is no such evidence.';
$string['error:filename'] = 'The name of the file cannot be used. Rename the file and try again.';
$string['error:filesize'] = 'The file is empty or larger than {$a}.';
$string['error:filetype'] = 'This kind of file is not taken. Allowed: {$a}';
$string['error:followsnobody'] = 'Nobody in this course is entrusted to you. Ask the organiser if that is wrong.';
$string['error:indicatorunknown'] = 'Choose one of the indicators.';
$string['error:link'] = 'Enter a whole web address that begins with https:// or http://.';
$string['error:noparticipant'] = 'This course has no run yet in which this person takes part. The organiser sets one up under Course > More > Run.';
$string['error:nothingtoverify'] = 'There is no evidence waiting for verification.';
$string['error:notmentor'] = 'Only this participant\'s mentor can verify the evidence.';
$string['error:notsuperior'] = 'Only this participant\'s superior can agree to the plan.';
$string['error:notyourplan'] = 'Only the participant can write this plan, and only while taking part.';
$string['error:number'] = 'Enter a number, like 4 or 2.5.';
$string['error:numberthousands'] = 'Write the number without separators of thousands: 1234, not 1.234; for decimals write one, two or four digits, like 1.23.';
$string['error:planforeign'] = 'You may not see this plan.';
$string['error:planmissing'] = 'There is no such plan.';
$string['error:planstate'] = 'This cannot be done now: the plan\'s state is "{$a}". Reload the page to see it.';
$string['error:reasonmissing'] = 'Write a reason of at least five characters, so that the participant knows what to do.';
$string['error:runclosed'] = 'This run is closed. Ask the organiser to open it again.';
$string['error:titlemissing'] = 'Write what will be done.';
$string['error:toofewactions'] = 'Add actions: at least {$a}.';
$string['error:toolong'] = 'This text is too long.';
$string['error:toomanyactions'] = 'A plan holds at most {$a} actions.';
$string['error:toomanyfiles'] = 'One version of evidence holds at most {$a} files.';
$string['error:upload'] = 'The file did not arrive. Check the connection and try again.';
$string['error:withdrawn'] = 'You have withdrawn from this run, so your plan is not shown. If that is a mistake, tell the organiser.';
$string['event:evidence_decided'] = 'Evidence decided on';
$string['event:evidence_submitted'] = 'Evidence handed in';
$string['event:plan_decided'] = 'Action plan decided on';
$string['event:plan_submitted'] = 'Action plan submitted';
$string['evidence'] = 'Evidence';
$string['evidenceversion'] = 'Version {$a}';
$string['field:baseline'] = 'Value now';
$string['field:behaviour'] = 'Behaviour that changes';
$string['field:duedate'] = 'Due date';
$string['field:indicatorcode'] = 'Indicator';
$string['field:link'] = 'Link';
$string['field:note'] = 'Note';
$string['field:ownerunit'] = 'Unit in charge';
$string['field:skpreference'] = 'SKP target it belongs to';
$string['field:steps'] = 'Concrete steps';
$string['field:successmeasure'] = 'Success measure';
$string['field:target'] = 'Target';
$string['field:title'] = 'Action';
$string['fileremove'] = 'Remove';
$string['fingerprint'] = 'SHA-256 {$a}';
$string['fromabackup'] = 'from a backup';
$string['heic'] = '{$a} is a HEIC photo, which this browser cannot turn into a JPEG. It is sent as it is; your mentor may not be able to open it. On an iPhone: Settings > Camera > Formats > Most Compatible.';
$string['history'] = 'What happened';
$string['indicatorlower'] = 'lower is better';
$string['listempty'] = 'No participant has a plan here yet. Participants appear as soon as they are added to the run.';
$string['listtitle'] = 'Participants\' plans';
$string['mentor'] = 'Mentor';
$string['messageprovider:evidencereturned'] = 'My evidence was returned';
$string['messageprovider:evidenceverified'] = 'My evidence was verified';
$string['messageprovider:evidencewaits'] = 'Evidence waits for my verification';
$string['messageprovider:planagreed'] = 'My plan was agreed to';
$string['messageprovider:planreturned'] = 'My plan was returned';
$string['messageprovider:planwaits'] = 'A plan waits for my agreement';
$string['metric:actions'] = 'Actions';
$string['metric:actions:unit'] = 'actions';
$string['metric:agreed'] = 'Plans agreed';
$string['metric:agreed:unit'] = 'participants';
$string['metric:evidence'] = 'Evidence handed in';
$string['metric:evidence:unit'] = 'versions';
$string['metric:plans'] = 'Plans submitted';
$string['metric:plans:unit'] = 'participants';
$string['metric:planstep'] = 'Plan';
$string['metric:planstep:unit'] = 'step';
$string['metric:returned'] = 'Times returned';
$string['metric:returned:unit'] = 'decisions';
$string['metric:verified'] = 'Actions verified';
$string['metric:verified:unit'] = 'actions';
$string['missing'] = 'Still missing: {$a}';
$string['modulename'] = 'Action plan';
$string['modulename_help'] = 'Each participant writes what will change at work, agrees it with the superior and shows evidence that a mentor verifies.';
$string['modulename_summary'] = 'Turns a training into a change at work: a plan agreed with the superior and shown with verified evidence.';
$string['modulename_tip'] = 'Set up a run of the course first: it says who takes part, who the mentors are and when the work on the job begins.';
$string['modulenameplural'] = 'Action plans';
$string['needsyou'] = 'Needs you';
$string['noactions'] = 'No action yet. Add what you will do at work, one step at a time.';
$string['noevidence'] = 'No evidence yet.';
$string['nomentor'] = 'no mentor yet';
$string['noscript'] = 'You can read the plan here. Writing in it needs JavaScript, which is switched off in this browser; switch it on and load the page anew.';
$string['nosuperior'] = 'no superior yet';
$string['nothingfound'] = 'Nobody here fits that.';
$string['notice:evidencereturned'] = 'Your evidence was returned';
$string['notice:evidenceverified'] = 'Your evidence was verified';
$string['notice:evidencewaits'] = 'Evidence of {$a->participant} waits for you';
$string['notice:planagreed'] = 'Your plan was agreed to';
$string['notice:planreturned'] = 'Your plan was returned';
$string['notice:planwaits'] = 'The plan of {$a->participant} waits for you';
$string['noticetext:evidencereturned'] = 'Your mentor has returned the evidence for "{$a->action}": {$a->reason} Add what is missing and hand it in again.';
$string['noticetext:evidenceverified'] = 'Your mentor has verified the evidence for "{$a->action}" ({$a->run}).';
$string['noticetext:evidencewaits'] = '{$a->participant} ({$a->run}) has handed in evidence for "{$a->action}". Please verify it, or return it with a reason.';
$string['noticetext:planagreed'] = 'Your superior has agreed to your action plan ({$a->run}). Now add evidence of what you do.';
$string['noticetext:planreturned'] = 'Your superior has returned your action plan ({$a->run}): {$a->reason} Change it and submit it again.';
$string['noticetext:planwaits'] = '{$a->participant} ({$a->run}) has submitted the action plan. Please read it and agree to it, or return it with a reason. It takes about two minutes.';
$string['onbehalf'] = 'by {$a} as this person';
$string['opd'] = 'Agency';
$string['overdue'] = 'overdue';
$string['overview:agree'] = 'To agree';
$string['overview:plan'] = 'Plan';
$string['overview:verify'] = 'To verify';
$string['overview:waiting'] = 'waiting for you';
$string['ownplans'] = 'Your plans';
$string['pluginadministration'] = 'Action plan administration';
$string['pluginname'] = 'Action plan';
$string['privacy:field:behaviour'] = 'Behaviour that changes';
$string['privacy:field:change1'] = 'First thing that will change';
$string['privacy:field:change2'] = 'Second thing that will change';
$string['privacy:field:change3'] = 'Third thing that will change';
$string['privacy:field:decidedby'] = 'Who decided';
$string['privacy:field:duedate'] = 'Due date';
$string['privacy:field:indicatorcode'] = 'Indicator';
$string['privacy:field:link'] = 'Link';
$string['privacy:field:manifest'] = 'Names and fingerprints of files';
$string['privacy:field:note'] = 'Note';
$string['privacy:field:ownerunit'] = 'Unit in charge';
$string['privacy:field:reason'] = 'Reason';
$string['privacy:field:returnedreason'] = 'Reason for which it was returned';
$string['privacy:field:state'] = 'State';
$string['privacy:field:steps'] = 'Concrete steps';
$string['privacy:field:successmeasure'] = 'Success measure';
$string['privacy:field:timeagreed'] = 'When it was agreed';
$string['privacy:field:timecreated'] = 'When it was handed in';
$string['privacy:field:timedecided'] = 'When it was decided';
$string['privacy:field:timesubmitted'] = 'When it was submitted';
$string['privacy:field:title'] = 'Action';
$string['privacy:field:userid'] = 'Participant';
$string['privacy:files'] = 'The files of evidence';
$string['privacy:local'] = 'Progress, things due and decisions are kept by ASN Blended';
$string['privacy:table:action'] = 'Actions';
$string['privacy:table:decided'] = 'Evidence decided on';
$string['privacy:table:evidence'] = 'Evidence';
$string['privacy:table:plan'] = 'Action plans';
$string['reason'] = 'Reason';
$string['reasonhint'] = 'What should the participant do?';
$string['resetplans'] = 'Delete all plans with their evidence and decisions';
$string['return'] = 'Return';
$string['runclosed'] = 'This run is closed. Everything can be read; nothing can be changed any more.';
$string['save'] = 'Save';
$string['saved'] = 'Saved';
$string['saving'] = 'Saving...';
$string['searchbutton'] = 'Search';
$string['searchlist'] = 'Name, NIP or agency';
$string['showall'] = 'Show all';
$string['state'] = 'State';
$string['state:agreed'] = 'Agreed';
$string['state:closed'] = 'Closed';
$string['state:draft'] = 'Draft';
$string['state:evidence_submitted'] = 'Waiting for verification';
$string['state:in_progress'] = 'Under way';
$string['state:planned'] = 'Planned';
$string['state:returned'] = 'Returned';
$string['state:submitted'] = 'Submitted';
$string['state:verified'] = 'Verified';
$string['submitevidence'] = 'Hand in evidence';
$string['submitplan'] = 'Submit the plan';
$string['superior'] = 'Superior';
$string['task:sendnotice'] = 'Tell people what waits for them and what was decided';
$string['todo:evidence_add'] = 'Evidence to hand in';
$string['todo:evidence_returned'] = 'Evidence returned to you';
$string['todo:evidence_verify'] = 'Evidence waiting for verification';
$string['todo:plan_agree'] = 'Plans waiting for agreement';
$string['todo:plan_returned'] = 'Action plan returned to you';
$string['todo:plan_write'] = 'Action plan to write and submit';
$string['unsaved'] = 'Not saved: {$a}';
$string['uploading'] = 'Sending the file...';
$string['uploads'] = 'Files not handed in';
$string['verifiedneed'] = '{$a->verified} of {$a->actions} actions verified, {$a->needed} needed';
$string['verifiedof'] = '{$a->verified} of {$a->needed} actions verified';
$string['verify'] = 'Verify';
$string['waitingtosend'] = '{$a} – waiting to be sent';
$string['withdraw'] = 'Change the plan';
